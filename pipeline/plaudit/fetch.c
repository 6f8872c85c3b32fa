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

static struct error *fetch(const struct conf_source *source, struct children *children) {
    struct buffer folder = {0};
    buffer_format(&folder, KEPT_CORPUS_INBOX "/%s", source->name);
    struct error *error = make_folder(KEPT_CORPUS_INBOX);
    if (!error)
        error = make_folder(buffer_text(&folder));
    const struct shell_command command = {.command = source->command,
                                          .directory = buffer_text(&folder)};
    if (!error)
        error = shell_run(&command, children);
    buffer_free(&folder);
    return error;
}

struct error *fetch_all(const struct conf *conf, const struct journal *journal,
                        struct children *children, bool *failed) {
    for (size_t i = 0; i < conf->source_count; i++) {
        const char *name = conf->sources[i].name;
        struct error *error = fetch(&conf->sources[i], children);
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
