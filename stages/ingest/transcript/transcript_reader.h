/* Transcripts in text become statements: what stands between one cue and the next. A cue may stand
 * anywhere in a line that the profile's expression allows. What stands before the first cue is
 * nobody's. A cue behind which nothing is said is a statement with empty text, so that statements
 * can be counted against cues.
 */
#ifndef PLAUDIT_TRANSCRIPT_READER_H
#define PLAUDIT_TRANSCRIPT_READER_H

#include "errors/error.h"
#include "ingest/statement.h"
#include "ingest/transcript/transcript_profile.h"

#include <stdint.h>

/* Hands the statements of `text` (UTF-8) to the sink; `*count` is how many. A statement of more
 * than `most` bytes is an error of status EXIT_STATUS_DAMAGED; other errors are the sink's. */
struct error *transcript_read(struct transcript_profile *profile, struct slice text, size_t most,
                              struct statement_sink sink, uint64_t *count);

#endif
