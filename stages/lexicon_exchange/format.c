#include "lexicon_exchange/format.h"

#include "lexicon_exchange/spelling.h"

/* Those with the plainest signs come first; YAML comes last, since almost any text is YAML. */
static const struct format *const formats[] = {&format_yoshikoder, &format_liwc, &format_wordstat,
                                               &format_lexicoder, &format_yaml};

#define FORMATS (sizeof formats / sizeof formats[0])

const struct format *format_named(const char *name) {
    for (size_t i = 0; i < FORMATS; i++)
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    return NULL;
}

const struct format *format_of(struct slice text) {
    for (size_t i = 0; i < FORMATS; i++)
        if (formats[i]->recognize(text))
            return formats[i];
    return NULL;
}

void format_names(struct buffer *names) {
    for (size_t i = 0; i < FORMATS; i++)
        buffer_format(names, "%s%s", i ? ", " : "", formats[i]->name);
}

void format_entry_lost(const struct dictionary *dictionary, const struct format *format,
                       const struct dictionary_entry *entry, const char *why) {
    struct buffer shown = {0};
    spelling_show(slice_of(entry->pattern), &shown);
    losses_add(dictionary->losses, entry->origin, "'%s' is left out: %s cannot say %s",
               buffer_text(&shown), format->title, why);
    buffer_free(&shown);
}

void format_description_lost(const struct dictionary *dictionary, const struct format *format,
                             const struct dictionary_category *category) {
    if (*category->description)
        losses_add(dictionary->losses, category->origin, "[%s] loses its title: %s has none",
                   category->name, format->title);
}
