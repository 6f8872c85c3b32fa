/* The processes this command starts, and the signals it lives with while they run.
 *
 * Invariants
 *  - From children_open to children_close SIGINT, SIGTERM, SIGHUP and SIGCHLD are blocked and read
 *    from a descriptor, and SIGPIPE is ignored; the processes themselves start with all of them as
 *    they were meant to be.
 *  - No call here waits without also listening to those signals: an interruption comes back as an
 *    error of every call that waits, and children_interrupted tells which signal it was.
 *  - Every process that was started is reaped, at the latest by children_close, which ends those
 *    that still run, together with what they have started themselves.
 *  - Two processes never wait for each other through us: we hold no end of a pipe between them, and
 *    write to a pipe only as far as there is room.
 */
#ifndef PLAUDIT_ENGINE_CHILDREN_H
#define PLAUDIT_ENGINE_CHILDREN_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <sys/types.h>

struct children; /* private */

/* One process; the caller owns it and keeps it in place until it has ended, or the children are
 * closed. */
struct child {
    pid_t pid; /* 0: not started */
    bool ended;
    int status; /* as waitpid gives it; once `ended` */
};

struct child_start {
    const char *path;          /* of the executable */
    const char *const *words;  /* argv, with a NULL at the end */
    int input, output, errors; /* descriptors; stay the caller's */
    pid_t group;               /* the process group to join; 0 makes a new one */
};

struct error *children_open(struct children **children);

struct error *children_start(struct children *children, const struct child_start *start,
                             struct child *child);

/* Waits until at least one process that was running has ended, and notes what ended. */
struct error *children_wait(struct children *children);

/* Waits until `child` has ended. */
struct error *children_wait_for(struct children *children, struct child *child);

/* Notes what has ended, without waiting; tells of an interruption. */
struct error *children_look(struct children *children);

/* Writes all bytes to a non-blocking descriptor. `*refused` is set when nobody reads any more. */
struct error *children_write(struct children *children, int descriptor, struct slice bytes,
                             bool *refused);

/* The signal that asked us to end, or 0. */
int children_interrupted(const struct children *children);

/* Ends what still runs, with what it has started itself, and waits for its end. */
void children_stop(struct children *children);

/* Ends what still runs, frees, and restores the signals; NULL is allowed. */
void children_close(struct children *children);

/* How an ended child ended, when it was not with status 0 or 1: "was killed by signal 9 (Killed)",
 * "ended with status 2". The caller frees it. */
char *child_ending(const struct child *child);

/* NULL for an ended child whose status is 0; else an error that says how the child `name` ended. */
struct error *child_failure(const struct child *child, const char *name);

#endif
