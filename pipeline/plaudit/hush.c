#define _GNU_SOURCE /* F_DUPFD_CLOEXEC */
#include "plaudit/hush.h"

#include <fcntl.h>
#include <unistd.h>

bool hush_is_watched(void) {
    return isatty(STDERR_FILENO) == 1;
}

void hush_begin(struct hush *hush) {
    *hush = (struct hush){.before = -1};
    if (hush_is_watched() || !(hush->said = tmpfile()))
        return;
    (void)fflush(stderr);
    hush->before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (hush->before >= 0)
        (void)dup2(fileno(hush->said), STDERR_FILENO);
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
}
