#ifndef MESTRING_EXCHANGE_H
#define MESTRING_EXCHANGE_H

/// Swaps two paths of one file system in one step, so that nobody ever sees either of them missing.
/// Gives 0, or the error number; EINVAL or ENOSYS where the file system or the kernel cannot.
int mestring_exchange(const char *first, const char *second);

#endif
