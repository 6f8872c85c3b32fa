#include "ingest/xml/xml_layer.h"

#include "memory/memory.h"

#include <stdlib.h>

struct xml_found {
    struct buffer text;
    unsigned distance;
    bool set;
};

void xml_layer_make(struct xml_layer *layer, size_t rules) {
    layer->found = memory_zeroed(rules, sizeof *layer->found);
    layer->set = memory_zeroed(rules, sizeof *layer->set);
}

void xml_layer_clear(struct xml_layer *layer) {
    for (size_t i = 0; i < layer->set_count; i++)
        layer->found[layer->set[i]].set = false;
    layer->set_count = layer->bytes = 0;
}

void xml_layer_free(struct xml_layer *layer, size_t rules) {
    for (size_t i = 0; layer->found && i < rules; i++)
        buffer_free(&layer->found[i].text);
    free(layer->found);
    free(layer->set);
}

void xml_layer_offer(struct xml_layer *layer, size_t rule, bool latest, struct slice value,
                     unsigned distance) {
    struct xml_found *found = &layer->found[rule];
    if (found->set && !latest && found->distance <= distance)
        return;
    if (!found->set)
        layer->set[layer->set_count++] = rule;
    else
        layer->bytes -= found->text.length;
    buffer_clear(&found->text);
    buffer_append(&found->text, value);
    found->distance = distance;
    found->set = true;
    layer->bytes += value.length;
}

bool xml_layer_find(const struct xml_layer *layer, size_t rule, struct slice *value) {
    if (layer->found[rule].set)
        *value = buffer_slice(&layer->found[rule].text);
    return layer->found[rule].set;
}
