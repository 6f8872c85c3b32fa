/* A corpus that is kept, as `plaudit update`, `status` and `verify` open it: its configuration and
 * the catalogue of its last good results.
 *
 * Once a corpus is open it is the process's working directory, and every path of its configuration
 * is relative to it. Opening writes nothing.
 */
#ifndef PLAUDIT_KEPT_CORPUS_H
#define PLAUDIT_KEPT_CORPUS_H

#include "corpus/catalogue.h"
#include "corpus/conf.h"
#include "engine/request.h"
#include "engine/words.h"
#include "errors/error.h"

#include <stddef.h>
#include <stdint.h>

#define KEPT_CORPUS_CONF "corpus.conf"
#define KEPT_CORPUS_INBOX "inbox"
#define KEPT_CORPUS_STORE "store"

struct kept_corpus {
    struct catalogue read; /* how the configuration lay on the disk before it was read */
    struct conf conf;
    struct words words;       /* the command line of `request` */
    struct request request;   /* as for `plaudit run` */
    uint64_t present;         /* the generation of the last good results; 0: none */
    struct catalogue known;   /* its catalogue */
    struct error *unreadable; /* why `known` is empty although there are results */
};

/* Enters the directory and reads what is there. `jobs` is for -j, NULL for that of the
 * configuration. On an error, too, the corpus is to be closed. */
struct error *kept_corpus_open(const char *directory, const char *jobs, struct kept_corpus *corpus);

/* Reads again which results there are: another update may have made some meanwhile. */
struct error *kept_corpus_read_results(struct kept_corpus *corpus);

void kept_corpus_close(struct kept_corpus *corpus);

#endif
