/* A directory of objects: what a step of the work has made of one document, kept so that it need
 * not be made again.
 *
 * An object is named by its step and by the digest of all that it depends on; whoever asks for it
 * computes that digest, so that an object is never out of date, only no longer asked for. It lies
 * in DIRECTORY/STEP/<2 letters>/<the others>, is written once, beside its place, and renamed to it.
 *
 * Invariants
 *  - Nothing is believed unread: an object carries the SHA-256 of its name and of its content, and
 *    one that is not whole (a disk that was full, a machine that lost power) is removed when it is
 *    met, as if it had never been there. So objects are not made durable one by one.
 *  - All of it may be deleted at any time; it is no result.
 *  - Several threads may use a store at once, and several processes.
 *
 * An object has sections, each a string of bytes, which are written in order; one that nothing was
 * written to is empty.
 */
#ifndef PLAUDIT_STORE_H
#define PLAUDIT_STORE_H

#include "errors/error.h"
#include "intern/intern.h"
#include "memory/buffer.h"

#include <stdbool.h>
#include <stdint.h>

#define STORE_NAME_LETTERS 64 /* of a name: a SHA-256 in lower-case hexadecimal */
#define STORE_SECTIONS 8

struct store; /* private */

/* Makes the directory if it is not there; its parent must be. What an earlier process has left
 * unfinished is removed. */
struct error *store_open(const char *directory, struct store **store);

/* Frees, and removes the directory if nothing is in it; NULL is allowed. */
void store_close(struct store *store);

/* ---- writing --------------------------------------------------------------------------------- */

struct store_draft; /* private: an object that is being written */

/* `step` must outlive the draft. */
struct error *store_draft_new(struct store *store, const char *step, const char *name,
                              struct store_draft **draft);

struct error *store_draft_append(struct store_draft *draft, struct slice bytes);

/* What is appended from now on belongs to the next section. */
void store_draft_end_section(struct store_draft *draft);

/* All is written: closes the draft's file, so that many may wait to be put. Putting it is all that
 * may be done with it then, or dropping it. */
struct error *store_draft_seal(struct store_draft *draft);

/* Puts the object in place, and frees the draft, on an error too. */
struct error *store_draft_put(struct store_draft *draft);

/* Throws the draft away; NULL is allowed. */
void store_draft_drop(struct store_draft *draft);

/* ---- reading --------------------------------------------------------------------------------- */

/* Zero-initialised with a `file` of -1 it is closed. */
struct store_object {
    int file;
    uint64_t starts[STORE_SECTIONS], lengths[STORE_SECTIONS];
};

/* Opens the object and reads all of it to see that it is whole; false where there is none. */
bool store_find(struct store *store, const char *step, const char *name,
                struct store_object *object);

/* The bytes that an object takes, without reading it; 0 where there is none. */
uint64_t store_size(struct store *store, const char *step, const char *name);

/* Appends a section to the buffer. */
struct error *store_object_read(const struct store_object *object, size_t section,
                                struct buffer *bytes);

/* Copies a section to a file. */
struct error *store_object_copy(const struct store_object *object, size_t section, int to);

void store_object_close(struct store_object *object);

/* ---- keeping house --------------------------------------------------------------------------- */

/* The object is not to be found any more. */
void store_remove(struct store *store, const char *step, const char *name);

/* Removes the objects whose "STEP/NAME" is not among `wanted`. */
void store_sweep(struct store *store, const struct intern *wanted);

/* Reads all objects of the store in `directory` and calls `tell` with the path below it of each
 * that is not whole. Removes and writes nothing. Returns how many were read; a directory that is
 * not there has none. */
uint64_t store_verify(const char *directory, void (*tell)(void *context, const char *object),
                      void *context);

#endif
