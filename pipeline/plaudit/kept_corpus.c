#define _GNU_SOURCE /* realpath, setenv */
#include "plaudit/kept_corpus.h"

#include "command/command.h"
#include "corpus/generations.h"
#include "engine/digest.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "plaudit/run_options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- the configuration as a request ---------------------------------------------------------- */

/* The words live as long as the corpus: `own` frees what is made here. */
static const char *own(struct words *owned, struct buffer *text) {
    char *copy = memory_copy_text(buffer_text(text), text->length);
    buffer_free(text);
    words_add(owned, copy);
    return copy;
}

static void add_option(struct kept_corpus *corpus, struct words *owned,
                       const struct conf_option *option) {
    struct buffer name = {0};
    buffer_format(&name, "--%s", option->name);
    words_add(&corpus->words, own(owned, &name));
    if (option->value)
        words_add(&corpus->words, option->value);
}

/* The command line of `plaudit run` that would make the same tables in the corpus's directory. */
static struct error *make_request(struct kept_corpus *corpus, const char *jobs) {
    struct words owned = {0};
    words_add(&corpus->words, "run");
    for (size_t i = 0; i < corpus->conf.option_count; i++)
        add_option(corpus, &owned, &corpus->conf.options[i]);
    if (jobs) {
        words_add(&corpus->words, "--jobs");
        words_add(&corpus->words, jobs);
    }
    words_add(&corpus->words, "--");
    words_add(&corpus->words, KEPT_CORPUS_INBOX);
    const int count = (int)corpus->words.count;
    words_add(&corpus->words, NULL);
    optind = 0; /* another command line was read before */
    struct error *error = run_options_read(count, (char **)corpus->words.at, &corpus->request);
    words_add_all(&corpus->request.owned, &owned);
    words_free(&owned);
    return error_within(error, KEPT_CORPUS_CONF);
}

/* Results in languages for which nobody has a lexicon would be zeros that look like findings. */
static struct error *check_languages(const struct kept_corpus *corpus) {
    struct buffer path = {0};
    struct error *error = NULL;
    for (size_t i = 0; i < corpus->conf.language_count && !error; i++) {
        struct stat status;
        buffer_clear(&path);
        buffer_format(&path, "%s/%s", corpus->request.lexicons, corpus->conf.languages[i]);
        if (stat(buffer_text(&path), &status) != 0 || !S_ISDIR(status.st_mode))
            error = error_new(EXIT_STATUS_ENVIRONMENT,
                              KEPT_CORPUS_CONF ": there is no lexicon of the language %s in %s",
                              corpus->conf.languages[i], corpus->request.lexicons);
    }
    buffer_free(&path);
    return error;
}

/* A catalogue that cannot be read is as good as none: everything is looked at again. */
struct error *kept_corpus_read_results(struct kept_corpus *corpus) {
    catalogue_free(&corpus->known);
    error_free(corpus->unreadable);
    corpus->unreadable = NULL;
    struct error *error = generations_present(&corpus->present);
    if (error || corpus->present == 0)
        return error;
    char *generation = generations_path(corpus->present);
    corpus->unreadable = catalogue_read(generation, &corpus->known);
    free(generation);
    if (corpus->unreadable)
        catalogue_free(&corpus->known);
    return NULL;
}

/* Marks first, then the digest, and then it is read: if it changes in between the next look finds
 * it changed. */
static struct error *read_conf(struct kept_corpus *corpus) {
    struct digest digest = {{0}};
    catalogue_look(&corpus->read, CATALOGUE_CONF, KEPT_CORPUS_CONF, catalogue_now());
    struct error *error = digest_file(KEPT_CORPUS_CONF, &digest, NULL);
    if (!error && corpus->read.count)
        memcpy(corpus->read.at[0].sha256, digest.text, sizeof digest.text);
    return error ? error : conf_read(KEPT_CORPUS_CONF, &corpus->conf);
}

/* What the environment names from where we were called is still to be found in the corpus. */
static void keep_data_path(void) {
    const char *data = getenv("PLAUDIT_DATA");
    char *absolute = data && *data && *data != '/' ? realpath(data, NULL) : NULL;
    if (absolute)
        (void)setenv("PLAUDIT_DATA", absolute, 1);
    free(absolute);
}

struct error *kept_corpus_open(const char *directory, const char *jobs,
                               struct kept_corpus *corpus) {
    keep_data_path();
    if (chdir(directory) != 0)
        return error_system("%s", directory);
    struct error *error = read_conf(corpus);
    if (!error)
        error = make_request(corpus, jobs);
    if (!error)
        error = check_languages(corpus);
    return error ? error : kept_corpus_read_results(corpus);
}

void kept_corpus_close(struct kept_corpus *corpus) {
    catalogue_free(&corpus->read);
    catalogue_free(&corpus->known);
    error_free(corpus->unreadable);
    request_free(&corpus->request);
    words_free(&corpus->words);
    conf_free(&corpus->conf);
}
