// ProgramReading
