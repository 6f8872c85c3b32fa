#define _GNU_SOURCE /* F_DUPFD_CLOEXEC, on_exit */
#include "plaudit/hush.h"

#include "memory/memory.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct hush {
    int before; /* where standard error went; -1: it goes there */
    FILE *said; /* what was kept back; may be NULL */
};

bool hush_is_watched(void) {
    return isatty(STDERR_FILENO) == 1;
}

static void copy_to_stderr(int from) {
    char bytes[4096];
    ssize_t count = 0;
    (void)lseek(from, 0, SEEK_SET);
    while ((count = read(from, bytes, sizeof bytes)) > 0)
        if (write(STDERR_FILENO, bytes, (size_t)count) != count)
            return;
}

void hush_end(struct hush *hush, bool tell) {
    if (hush->before >= 0) {
        (void)fflush(stderr);
        (void)dup2(hush->before, STDERR_FILENO);
        (void)close(hush->before);
        if (tell)
            copy_to_stderr(fileno(hush->said));
    }
    if (hush->said)
        (void)fclose(hush->said);
    *hush = (struct hush){.before = -1};
}

/* One that has ended by then has nothing to tell. */
static void end_at_exit(int status, void *hush) {
    (void)status;
    hush_end(hush, true);
    free(hush);
}

struct hush *hush_begin(void) {
    struct hush *hush = memory_zeroed(1, sizeof *hush);
    hush->before = -1;
    (void)on_exit(end_at_exit, hush);
    if (hush_is_watched() || !(hush->said = tmpfile()))
        return hush;
    (void)fflush(stderr);
    hush->before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (hush->before >= 0)
        (void)dup2(fileno(hush->said), STDERR_FILENO);
    return hush;
}
