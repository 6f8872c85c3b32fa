#include "ingest/xml/xml_names.h"

#include "intern/intern.h"
#include "memory/memory.h"

#include <stdlib.h>

struct entry {
    char *name;
    size_t length;
    uint32_t rank;
};

struct xml_names {
    struct intern *identifiers;
    struct entry *entries; /* by the number of the identifier */
    size_t capacity;
};

struct xml_names *xml_names_new(void) {
    struct xml_names *names = memory_zeroed(1, sizeof *names);
    names->identifiers = intern_new();
    return names;
}

void xml_names_free(struct xml_names *names) {
    if (!names)
        return;
    for (uint32_t i = 0; i < intern_count(names->identifiers); i++)
        free(names->entries[i].name);
    free(names->entries);
    intern_free(names->identifiers);
    free(names);
}

size_t xml_names_offer(struct xml_names *names, struct slice identifier, struct slice name,
                       uint32_t rank) {
    bool added;
    uint32_t number = intern_add(names->identifiers, identifier, &added);
    names->entries =
        memory_grow(names->entries, &names->capacity, (size_t)number + 1, sizeof *names->entries);
    struct entry *entry = &names->entries[number];
    if (added)
        *entry = (struct entry){.rank = UINT32_MAX};
    if (rank >= entry->rank)
        return 0;
    size_t before = entry->length;
    free(entry->name);
    *entry = (struct entry){memory_copy_text(name.at, name.length), name.length, rank};
    size_t grown = entry->length > before ? entry->length - before : 0;
    return grown + (added ? identifier.length + sizeof *entry : 0);
}

size_t xml_names_offer_all(struct xml_names *names, const struct xml_names *from) {
    const uint32_t count = intern_count(from->identifiers);
    for (uint32_t i = 0; i < count; i++) {
        const struct entry *entry = &from->entries[i];
        xml_names_offer(names, intern_string(from->identifiers, i),
                        (struct slice){entry->name, entry->length}, entry->rank);
    }
    return count;
}

bool xml_names_find(const struct xml_names *names, struct slice identifier, struct slice *name) {
    uint32_t number = intern_find(names->identifiers, identifier);
    if (number == INTERN_NONE)
        return false;
    *name = (struct slice){names->entries[number].name, names->entries[number].length};
    return true;
}
