/* A line on stderr that says how far the run is; only where stderr is a terminal. */
#ifndef PLAUDIT_ENGINE_PROGRESS_H
#define PLAUDIT_ENGINE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
    bool wanted;
    bool shown;
};

void progress_open(struct progress *progress);
void progress_show(struct progress *progress, const char *verb, size_t done, size_t all);

/* Takes the line away, before other lines are printed. */
void progress_clear(struct progress *progress);

#endif
