/* corpus.conf: what a corpus is made of, by whom it is fed, and what its keeper wants to be told.
 *
 * One setting a line: a key, blanks, and its value up to the end of the line. A line that is empty
 * or whose first character other than a blank is `#` says nothing; nowhere else is `#` special, so
 * that commands and addresses stand as they are typed. Keys that may stand once are told as an
 * error when they stand twice; the others add up in the order of the file. plaudit-corpus.conf(5)
 * lists them.
 *
 * An error names file, line and column (in characters, both from 1), and then nothing of the file
 * is used.
 */
#ifndef PLAUDIT_CONF_H
#define PLAUDIT_CONF_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of the file. */
#define CONF_MAX_SIZE ((size_t)1 << 20)

/* An option of `plaudit run`, as it would stand on its command line. */
struct conf_option {
    char *name;  /* "max-document" */
    char *value; /* NULL: the option takes none */
};

/* A command that fetches documents. */
struct conf_source {
    char *name; /* letters, digits, '-', '_' and '.', not first; the folder of the inbox it fills */
    char *command; /* for /bin/sh -c */
};

enum conf_alert_kind {
    CONF_ALERT_REVIEW, /* q of a review falls below `threshold` */
    CONF_ALERT_STATE,  /* a State's rate of `subject` leaves the interval it had */
    CONF_ALERT_SILENT, /* `subject`, a folder of the inbox, got no new document for `days` days */
};

struct conf_alert {
    enum conf_alert_kind kind;
    char *subject; /* NULL for reviews */
    double threshold;
    uint64_t days;
    char *command; /* for /bin/sh -c; NULL: none */
};

/* Zero-initialised it is empty; owns all that it points to. */
struct conf {
    char *name; /* of the corpus; NULL: none was given */
    struct conf_option *options;
    size_t option_count, option_capacity;
    char **languages; /* primary subtags, e.g. "en" */
    size_t language_count, language_capacity;
    struct conf_source *sources;
    size_t source_count, source_capacity;
    struct conf_alert *alerts;
    size_t alert_count, alert_capacity;
};

/* Reads the file at `path`; on an error, too, `conf` is to be freed. */
struct error *conf_read(const char *path, struct conf *conf);

/* Reads `text`; `file` names it in errors. */
struct error *conf_parse(struct slice text, const char *file, struct conf *conf);

void conf_free(struct conf *conf);

#endif
