#include "plaudit/progress.h"

#include <stdio.h>
#include <unistd.h>

void progress_open(struct progress *progress) {
    *progress = (struct progress){.wanted = isatty(STDERR_FILENO) == 1};
}

void progress_show(struct progress *progress, size_t done, size_t all, uint64_t statements) {
    if (!progress->wanted)
        return;
    (void)fprintf(stderr, "\r%zu of %zu documents, %llu statements", done, all,
                  (unsigned long long)statements);
    progress->shown = true;
}

void progress_clear(struct progress *progress) {
    if (progress->shown)
        (void)fputs("\r\033[K", stderr);
    progress->shown = false;
}
