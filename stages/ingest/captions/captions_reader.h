/* Captions with speakers, WebVTT and SubRip, become statements: the cues of one speaker until the
 * next begins. Streamed.
 *
 * Who speaks is said by a voice tag (`<v NAME>`) or by the beginning of a cue, as the profile's
 * lines `cue` tell it; a line within a cue counts as a beginning only where it begins with ">>" or
 * "-". A cue that does not say goes on with the last speaker; words before any speaker is named
 * have none.
 *
 * Times that cannot be read, or that end before they begin, are errors of status
 * EXIT_STATUS_DAMAGED that name the line. Memory: one statement, of at most `most` bytes.
 */
#ifndef PLAUDIT_CAPTIONS_READER_H
#define PLAUDIT_CAPTIONS_READER_H

#include "errors/error.h"
#include "ingest/captions/captions_profile.h"
#include "ingest/statement.h"

/* Whether `head` (UTF-8) is the beginning of captions. */
bool captions_recognise(struct slice head);

struct captions_reader; /* private */

/* `path` is that of the document in its corpus; it and the profile must outlive the reader. */
struct captions_reader *captions_reader_new(struct captions_profile *profile, const char *path,
                                            size_t most, struct statement_sink sink);
void captions_reader_free(struct captions_reader *reader);

struct error *captions_reader_feed(struct captions_reader *reader, struct slice text)
    __attribute__((warn_unused_result));
struct error *captions_reader_finish(struct captions_reader *reader)
    __attribute__((warn_unused_result));

/* How many statements were handed over. */
uint64_t captions_reader_count(const struct captions_reader *reader);

#endif
