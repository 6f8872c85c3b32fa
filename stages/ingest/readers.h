/* The readers: each makes statements of one kind of document.
 *
 * A reader is one file, readers/NAME.c, that defines `const struct reader reader_NAME`, and one
 * line in the list below. It loads its own profiles, says of the beginning of a document whether
 * this is one of its kind, and reads it. Nothing else in the stage knows how many readers there
 * are, nor what they read.
 *
 * The readers are asked in the order of the list and the first that recognises a document reads it:
 * those that are sure (a magic number, a root element) stand before those that are lenient.
 */
#ifndef PLAUDIT_INGEST_READERS_H
#define PLAUDIT_INGEST_READERS_H

#include "errors/error.h"
#include "ingest/byte_source.h"
#include "ingest/limits.h"
#include "ingest/statement.h"
#include "memory/buffer.h"
#include "memory/slice.h"
#include "states/states.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define EACH_READER(READER)                                                                        \
    READER(pdf)                                                                                    \
    READER(docx)                                                                                   \
    READER(html)                                                                                   \
    READER(xml)                                                                                    \
    READER(captions)                                                                               \
    READER(upr)                                                                                    \
    READER(transcript)                                                                             \
    READER(table)                                                                                  \
    READER(path_text)

/* What every reader may use; borrowed, and outlives the readers. */
struct reader_settings {
    struct ingest_limits limits;
    const char *profiles;     /* the directory of profiles */
    const char *charset;      /* forced by the user, or NULL */
    const char *const *names; /* files with lists of persons and organisations, for documents in XML
                                 that point to them */
    size_t name_count;
    const struct states *states;
};

/* By what a document is recognised. */
struct document_head {
    struct slice bytes; /* as they are after decompression: READER_HEAD_BYTES, or all there are */
    struct slice text;  /* the same as UTF-8, without byte order mark: by --charset or the mark if
                           there is one, else as UTF-8 if it is valid, else as Windows-1252 (which is
                           right for whatever is ASCII). Empty where the bytes are no text. A cut in
                           the middle of a line or of an XML element is to be expected. */
    const char *source; /* the path inside the corpus. Content decides; only a reader whose
                           documents say nothing of themselves looks at it. */
};

#define READER_HEAD_BYTES ((size_t)64 << 10)

/* What was found out about a document. The strings are constants or belong to the readers. */
struct document_facts {
    const char *reader;  /* the reader, or the profile it read by; "" where none was found */
    const char *charset; /* that was used; "" where the format itself sees to it */
    uint64_t statements; /* 0: not counted */
    uint64_t declared;   /* speakers that spoke, by the document's own words; 0: it does not say */
    uint64_t speakers;   /* different speakers among the statements; 0: not counted */
};

/* One document being read. */
struct reading {
    const struct reader_settings *settings;
    struct document_head head;
    struct byte_source *bytes; /* from the first byte on, the head included */
    struct statement_sink sink;
    struct document_facts *facts; /* `reader` holds the reader's name already */

    /* private */
    const struct readers *readers;
    bool converted;
};

struct reader {
    const char *name; /* what the table of documents calls it, unless its profile has a name */

    /* Loads what the reader needs, once; an error ends the run. NULL: nothing is needed, `state`
     * stays NULL. */
    struct error *(*open)(const struct reader_settings *settings, void **state);
    void (*close)(void *state); /* NULL where there is no `open` */

    /* Tells the names of the columns that the reader's profiles keep besides ours; NULL: none. */
    struct error *(*kept)(void *state, struct error *(*take)(void *context, struct slice name),
                          void *context);

    bool (*recognises)(void *state, const struct document_head *head);

    /* Reads the whole document and hands its statements to the sink. An error of status
     * EXIT_STATUS_DAMAGED concerns this document alone, without naming it but with the place; any
     * other status ends the run. Statements that were handed over before stay. */
    struct error *(*read)(void *state, struct reading *reading);

    /* The reader makes statements of nothing itself but calls reading_convert. Such a reader is not
     * asked about what another has converted. */
    bool converts;
};

struct readers; /* private */

struct error *readers_open(const struct reader_settings *settings, struct readers **readers);
void readers_close(struct readers *readers);

/* Tells the names of the columns that any profile keeps, some perhaps more than once. */
struct error *readers_kept(const struct readers *readers,
                           struct error *(*take)(void *context, struct slice name), void *context);

/* Finds the reader of a document and lets it read. `bytes` and `source` as in `struct reading`. */
struct error *readers_read(const struct readers *readers, struct byte_source *bytes,
                           const char *source, struct statement_sink sink,
                           struct document_facts *facts);

/* ---- for readers ------------------------------------------------------------------------------
 */

/* Appends the rest of the document as UTF-8 (at most --max-text bytes are held); `candidates` as in
 * charset.h. Tells the facts which charset it was. */
struct error *reading_text(struct reading *reading, const char *const candidates[], size_t count,
                           struct buffer *text);

/* The same as a stream (charset.h): hands the document over as UTF-8, piece by piece. `declared` is
 * the charset that the document itself names, or NULL. */
struct error *reading_stream(struct reading *reading, const char *declared,
                             const char *const candidates[], size_t count,
                             struct error *(*take)(void *context, struct slice text),
                             void *context);

/* Gives what a document was converted to (UTF-8) to whichever reader recognises that. */
struct error *reading_convert(struct reading *reading, struct slice text);

#endif
