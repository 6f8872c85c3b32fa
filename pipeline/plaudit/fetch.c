#include "plaudit/fetch.h"

#include "memory/buffer.h"
#include "plaudit/kept_corpus.h"
#include "plaudit/shell.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

static struct error *make_folder(const char *path) {
    return mkdir(path, 0777) != 0 && errno != EEXIST ? error_system("%s", path) : NULL;
}

struct telling {
    const struct conf_source *source;
    const struct journal *journal;
};

static void tell_line(void *context, struct slice line) {
    const struct telling *telling = context;
    journal_warn(telling->journal, "source %s: %.*s", telling->source->name, (int)line.length,
                 line.at);
}

static struct error *fetch(const struct conf_source *source, const struct journal *journal,
                           struct children *children) {
    struct telling telling = {.source = source, .journal = journal};
    struct buffer folder = {0};
    buffer_format(&folder, KEPT_CORPUS_INBOX "/%s", source->name);
    struct error *error = make_folder(KEPT_CORPUS_INBOX);
    if (!error)
        error = make_folder(buffer_text(&folder));
    const struct shell_command command = {.command = source->command,
                                          .directory = buffer_text(&folder),
                                          .tell = tell_line,
                                          .context = &telling};
    if (!error)
        error = shell_run(&command, children);
    buffer_free(&folder);
    return error;
}

struct error *fetch_all(const struct conf *conf, const struct journal *journal,
                        struct children *children, bool *failed) {
    for (size_t i = 0; i < conf->source_count; i++) {
        const char *name = conf->sources[i].name;
        struct error *error = fetch(&conf->sources[i], journal, children);
        if (error && children_interrupted(children))
            return error;
        if (error) {
            journal_warn(journal, "source %s: %s", name, error->message);
            *failed = true;
        } else {
            journal_add(journal, "source %s: fetched", name);
        }
        error_free(error);
    }
    return NULL;
}
