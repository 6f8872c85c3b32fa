/* An entry that is a regular expression: PCRE2 over one sentence of the original text, caseless,
 * with Unicode properties; '.' also matches a line break, since line breaks do not matter. */
#ifndef PLAUDIT_LEXICON_REGEX_H
#define PLAUDIT_LEXICON_REGEX_H

#include "lexicon/faults.h"
#include "memory/slice.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* Reads "/…/" that begins at byte `start` of `line`; a '/' in it is written "\/". `*end` is the
 * byte after the closing '/'. NULL when there was a fault, which has been told. Freed with
 * pcre2_code_free. */
pcre2_code *regex_read(struct slice line, size_t start, struct faults *faults, struct place place,
                       size_t *end);

/* What matching needs besides the pattern: room and limits. */
struct regex_room;

struct regex_room *regex_room_new(const struct lexicon_limits *limits);
void regex_room_free(struct regex_room *room);

/* The next match in `sentence` (valid UTF-8) that begins at byte `from` or later and is not empty:
 * `*found` and its bytes [*start, *end). An error says which limit was reached. */
struct error *regex_next(const pcre2_code *code, struct regex_room *room, struct slice sentence,
                         size_t from, bool *found, size_t *start, size_t *end);

#endif
