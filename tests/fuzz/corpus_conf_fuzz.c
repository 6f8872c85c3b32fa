/* corpus.conf, as anyone may write it: no reading past the end, and either an error that names a
 * place or settings that are whole. */
#include "corpus/conf.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_whole(const struct conf *conf) {
    for (size_t i = 0; i < conf->source_count; i++)
        if (!*conf->sources[i].name || strchr(conf->sources[i].name, '/') ||
            !*conf->sources[i].command)
            abort();
    for (size_t i = 0; i < conf->alert_count; i++)
        if (conf->alerts[i].kind != CONF_ALERT_REVIEW && !conf->alerts[i].subject)
            abort();
    for (size_t i = 0; i < conf->option_count; i++)
        if (conf->options[i].value && !*conf->options[i].value)
            abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct conf conf = {0};
    struct error *error =
        conf_parse((struct slice){(const char *)data, size}, "corpus.conf", &conf);
    if (!error)
        check_whole(&conf);
    else if (strncmp(error->message, "corpus.conf:", strlen("corpus.conf:")) != 0)
        abort();
    error_free(error);
    conf_free(&conf);
    return 0;
}
