/* One update at a time.
 *
 * The lock is the kernel's (an open file description lock, which unlike flock can be asked about
 * without being taken) on CORPUS/lock, so that it ends with the process that holds it, however that
 * ends; no number of a process is ever believed. What stands in the file is for people: who holds
 * it, where, and since when.
 */
#ifndef PLAUDIT_LOCK_H
#define PLAUDIT_LOCK_H

#include "errors/error.h"

#include <stdbool.h>

#define LOCK_FILE "lock"

/* Takes the lock of the corpus that the process is in; an error names who holds it. `*lock` is a
 * descriptor for lock_release. */
struct error *lock_take(int *lock);

/* Gives it back; -1 is allowed. */
void lock_release(int lock);

/* Whether it is held, and by whom: "process 123 on HOST since 2026-01-31T02:00:00Z". `*owner` is
 * NULL where it is free; the caller frees it. */
struct error *lock_look(char **owner);

#endif
