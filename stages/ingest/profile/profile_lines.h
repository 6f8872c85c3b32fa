/* The lines of a profile and their words: what the profiles of tables and of captions have in
 * common. One rule a line; words are separated by blanks; `#` begins a comment where a word could
 * begin.
 *
 *     word        anything without blanks
 *     "text"      a value of one's own
 *     [text]      the same, where the profile wants to tell the two apart (a name with blanks)
 *     /text/      an expression; a slash in it is written \/
 *
 * A profile is read whole or not at all; an error says file, line and column and what was expected.
 */
#ifndef PLAUDIT_PROFILE_LINES_H
#define PLAUDIT_PROFILE_LINES_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>

enum profile_word_kind {
    PROFILE_NOTHING, /* the line is at its end */
    PROFILE_PLAIN,
    PROFILE_QUOTED,
    PROFILE_BRACKETED,
    PROFILE_EXPRESSION,
};

/* `text` is without its quotes, brackets or slashes and points into the profile. */
struct profile_word {
    enum profile_word_kind kind;
    struct slice text;
    size_t column; /* from 0 */
};

struct profile_line {
    const char *file;
    size_t number; /* from 1 */
    struct slice text;
    size_t at;
    struct error *error; /* the first */
};

/* The next word; PROFILE_NOTHING at the end of the line and after an error. */
struct profile_word profile_next(struct profile_line *line);

/* The next word without taking it. */
struct profile_word profile_peek(struct profile_line *line);

/* Takes the next word if it is the plain word `word`. */
bool profile_takes(struct profile_line *line, const char *word);

/* "FILE:LINE:COLUMN: …"; only the first error is kept. */
void profile_fail(struct profile_line *line, size_t column, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Does `take` with every line of `text` that says something, until one fails. */
struct error *profile_read_lines(const char *file, struct slice text,
                                 void (*take)(void *context, struct profile_line *line),
                                 void *context);

#endif
