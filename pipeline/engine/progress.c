#include "engine/progress.h"

#include <stdio.h>
#include <unistd.h>

void progress_open(struct progress *progress) {
    *progress = (struct progress){.wanted = isatty(STDERR_FILENO) == 1};
}

void progress_show(struct progress *progress, const char *verb, size_t done, size_t all) {
    if (!progress->wanted)
        return;
    progress_clear(progress);
    (void)fprintf(stderr, "%s: %zu of %zu documents", verb, done, all);
    progress->shown = true;
}

void progress_clear(struct progress *progress) {
    if (progress->shown)
        (void)fputs("\r\033[K", stderr);
    progress->shown = false;
}
