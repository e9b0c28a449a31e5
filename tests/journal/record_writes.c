/*
 * Preloaded into a process: keeps a record of what it does to a store's database, so that power cuts can be replayed.
 *
 * Each record in the file named by RECORD_TO: kind, file, offset (int64), length (uint32), then the bytes, if any.
 * Kinds: W written, T cut to length `offset`, S made sure of (fsync), A told to the outside (standard output).
 * Files: 0 store.db, 1 store.db-wal. One write(2) a record, so that records of all threads keep their order.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

struct __attribute__((packed)) record { char kind; uint8_t file; int64_t offset; uint32_t length; };

static int to = -1;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("RECORD_TO");
    if (path) to = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ends_with(const char *path, const char *name) {
    size_t length = strlen(path), wanted = strlen(name);
    return length >= wanted && !strcmp(path + length - wanted, name);
}

/* 0 or 1 for the two files of a store, -1 for any other. */
static int which_file(int descriptor) {
    char link[40], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return -1;
    path[length] = 0;
    return ends_with(path, "/store.db") ? 0 : ends_with(path, "/store.db-wal") ? 1 : -1;
}

static void keep(char kind, int file, int64_t offset, const void *bytes, size_t length) {
    if (to < 0 || file < 0) return;
    struct record head = {kind, (uint8_t)file, offset, (uint32_t)length};
    struct iovec parts[2] = {{&head, sizeof head}, {(void *)bytes, length}};
    if (syscall(SYS_writev, to, parts, length ? 2 : 1) != (long)(sizeof head + length)) abort();
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
    ssize_t written = syscall(SYS_pwrite64, descriptor, bytes, length, offset);
    if (written > 0) keep('W', which_file(descriptor), offset, bytes, (size_t)written);
    return written;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
    return pwrite64(descriptor, bytes, length, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
    if (descriptor == 1) keep('A', 0, 0, bytes, length); /* before anybody can have read it */
    return syscall(SYS_write, descriptor, bytes, length);
}

int ftruncate64(int descriptor, off64_t length) {
    int failed = (int)syscall(SYS_ftruncate, descriptor, length);
    if (!failed) keep('T', which_file(descriptor), length, NULL, 0);
    return failed;
}

int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

static int made_sure(long call, int descriptor) {
    int failed = (int)syscall(call, descriptor);
    if (!failed) keep('S', which_file(descriptor), 0, NULL, 0);
    return failed;
}

int fsync(int descriptor) { return made_sure(SYS_fsync, descriptor); }
int fdatasync(int descriptor) { return made_sure(SYS_fdatasync, descriptor); }
