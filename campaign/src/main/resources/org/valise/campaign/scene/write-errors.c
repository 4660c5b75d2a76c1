/* Loaded before the C library: while the file $VALISE_WRITE_ERRORS exists, every tenth write or sync of a file below
   $VALISE_WRITE_ERRORS_IN fails with EIO, as on a disk that is breaking. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define EVERY 10

static int fails(int file) {
    static const char *flag, *folder;
    static unsigned int calls;
    char link[64], path[4096];
    int before = errno;
    ssize_t length;
    if (!flag) {
        folder = getenv("VALISE_WRITE_ERRORS_IN");
        flag = getenv("VALISE_WRITE_ERRORS");
    }
    if (!flag || !folder || access(flag, F_OK) != 0) {
        errno = before;
        return 0;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    errno = before;
    if (length < 0) {
        return 0;
    }
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder)) != 0 || __sync_add_and_fetch(&calls, 1) % EVERY != 0) {
        return 0;
    }
    errno = EIO;
    return 1;
}

#define INSTEAD(result, name, parameters, arguments)                                                                   \
    result name parameters {                                                                                           \
        static result(*real) parameters;                                                                               \
        if (!real) {                                                                                                   \
            real = (result(*) parameters)dlsym(RTLD_NEXT, #name);                                                      \
        }                                                                                                              \
        return fails(file) ? -1 : real arguments;                                                                      \
    }

INSTEAD(ssize_t, write, (int file, const void *bytes, size_t count), (file, bytes, count))
INSTEAD(ssize_t, pwrite, (int file, const void *bytes, size_t count, off_t at), (file, bytes, count, at))
INSTEAD(ssize_t, pwrite64, (int file, const void *bytes, size_t count, off64_t at), (file, bytes, count, at))
INSTEAD(ssize_t, writev, (int file, const struct iovec *parts, int count), (file, parts, count))
INSTEAD(ssize_t, pwritev, (int file, const struct iovec *parts, int count, off_t at), (file, parts, count, at))
INSTEAD(ssize_t, pwritev64, (int file, const struct iovec *parts, int count, off64_t at), (file, parts, count, at))
INSTEAD(int, fsync, (int file), (file))
INSTEAD(int, fdatasync, (int file), (file))
