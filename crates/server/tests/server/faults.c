/* Loaded before the C library: lets one chosen call of the system fail, to see what the program makes of it.
   The file named by KECHUANG_TEST_FAULT holds three ints that the test and this share: which calls, how many of them are still to go
   before one fails, and how many failed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SYNC = 1, WRITE = 2, OPEN = 3 };

struct shared {
    _Atomic int kind, left, failed;
};
static struct shared *shared;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("KECHUANG_TEST_FAULT");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *seen = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (seen != MAP_FAILED) shared = seen;
}

static int due(int kind) {
    if (!shared || shared->kind != kind || shared->left <= 0) return 0;
    if (--shared->left != 0) return 0;
    shared->failed++;
    return 1;
}

/* Only files: an answer on its way to a browser is no file. */
static int due_on(int fd) {
    struct stat about;
    if (!shared || shared->kind != WRITE || fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) return 0;
    return due(WRITE);
}

#define NEXT(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))
#define FAIL(error) do { errno = (error); return -1; } while (0)

int fsync(int fd) {
    if (due(SYNC)) FAIL(EIO);
    return NEXT(fsync)(fd);
}
int fdatasync(int fd) {
    if (due(SYNC)) FAIL(EIO);
    return NEXT(fdatasync)(fd);
}
ssize_t write(int fd, const void *bytes, size_t count) {
    if (due_on(fd)) FAIL(ENOSPC);
    return NEXT(write)(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    if (due_on(fd)) FAIL(ENOSPC);
    return NEXT(pwrite)(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    if (due_on(fd)) FAIL(ENOSPC);
    return NEXT(pwrite64)(fd, bytes, count, at);
}
int ftruncate64(int fd, off64_t length) {
    if (due_on(fd)) FAIL(ENOSPC);
    return NEXT(ftruncate64)(fd, length);
}

static mode_t mode_of(int flags, va_list more) {
    return (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;
}
#define OPENS(name)                                  \
    int name(const char *path, int flags, ...) {     \
        va_list more;                                \
        va_start(more, flags);                       \
        mode_t mode = mode_of(flags, more);          \
        va_end(more);                                \
        if (due(OPEN)) FAIL(EMFILE);                 \
        return NEXT(name)(path, flags, mode);        \
    }
OPENS(open)
OPENS(open64)
