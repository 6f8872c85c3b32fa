#include "ingest/xml/xml_headings.h"

#include "memory/memory.h"

#include <stdlib.h>

struct xml_heading {
    size_t key;
    size_t start, length; /* in `texts` */
    uint64_t statements;
};

void xml_headings_add(struct xml_headings *headings, size_t key, struct slice text) {
    xml_headings_drop(headings, key);
    headings->at =
        memory_grow(headings->at, &headings->capacity, headings->count + 1, sizeof *headings->at);
    headings->at[headings->count++] =
        (struct xml_heading){key, headings->texts.length, text.length, 0};
    buffer_append(&headings->texts, text);
}

void xml_headings_drop(struct xml_headings *headings, size_t from_key) {
    while (headings->count && headings->at[headings->count - 1].key >= from_key)
        buffer_cut(&headings->texts, headings->at[--headings->count].start);
}

uint64_t xml_headings_next(struct xml_headings *headings) {
    return headings->count ? ++headings->at[headings->count - 1].statements
                           : ++headings->without_heading;
}

void xml_headings_join(const struct xml_headings *headings, struct slice event,
                       struct buffer *joined) {
    const size_t before = joined->length;
    buffer_append(joined, event);
    for (size_t i = 0; i < headings->count; i++) {
        const struct xml_heading *heading = &headings->at[i];
        if (joined->length > before)
            buffer_append_text(joined, " / ");
        buffer_append(joined, (struct slice){headings->texts.at + heading->start, heading->length});
    }
}

void xml_headings_free(struct xml_headings *headings) {
    free(headings->at);
    buffer_free(&headings->texts);
}
