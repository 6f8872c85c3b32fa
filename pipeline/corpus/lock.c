#define _GNU_SOURCE /* F_OFD_SETLK, gethostname */
#include "corpus/lock.h"

#include "corpus/times.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* An owner's line is shorter. */
#define LONGEST_OWNER 512

static char *read_owner(int descriptor) {
    char text[LONGEST_OWNER];
    const ssize_t length = pread(descriptor, text, sizeof text, 0);
    const char *end = length > 0 ? memchr(text, '\n', (size_t)length) : NULL;
    return end ? memory_copy_text(text, (size_t)(end - text)) : memory_copy_text("somebody", 8);
}

static struct error *write_owner(int descriptor) {
    char host[HOST_NAME_MAX + 1] = "";
    struct buffer text = {0};
    if (gethostname(host, sizeof host - 1) != 0)
        host[0] = '\0';
    buffer_format(&text, "process %ld on %s since ", (long)getpid(), host);
    times_append(&text, time(NULL));
    buffer_append_byte(&text, '\n');
    const bool written = ftruncate(descriptor, 0) == 0 &&
                         pwrite(descriptor, text.at, text.length, 0) == (ssize_t)text.length;
    buffer_free(&text);
    return written ? NULL : error_system(LOCK_FILE);
}

static struct error *refusal(int descriptor) {
    if (errno != EAGAIN && errno != EACCES)
        return error_system(LOCK_FILE);
    char *owner = read_owner(descriptor);
    struct error *error =
        error_new(EXIT_STATUS_ENVIRONMENT, "another update is under way: %s", owner);
    free(owner);
    return error;
}

struct error *lock_take(int *lock) {
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    const int descriptor = open(LOCK_FILE, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return error_system(LOCK_FILE);
    struct error *error =
        fcntl(descriptor, F_OFD_SETLK, &whole) != 0 ? refusal(descriptor) : write_owner(descriptor);
    if (error)
        (void)close(descriptor);
    else
        *lock = descriptor;
    return error;
}

void lock_release(int lock) {
    if (lock < 0)
        return;
    (void)!ftruncate(lock, 0);
    (void)close(lock);
}

struct error *lock_look(char **owner) {
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    *owner = NULL;
    const int descriptor = open(LOCK_FILE, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? NULL : error_system(LOCK_FILE);
    struct error *error = NULL;
    if (fcntl(descriptor, F_OFD_GETLK, &whole) != 0)
        error = error_system(LOCK_FILE);
    else if (whole.l_type != F_UNLCK)
        *owner = read_owner(descriptor);
    (void)close(descriptor);
    return error;
}
