// ProgramChecking
