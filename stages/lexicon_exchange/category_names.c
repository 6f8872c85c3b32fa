#include "lexicon_exchange/category_names.h"

#include "intern/intern.h"
#include "lexicon/lexicon.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* Bytes of one part of a name: a heading is to be read, and a line of a lexicon has an end. */
#define PART_BYTES ((size_t)64)
/* Characters of a foreign name that are looked at. */
#define PART_UNITS ((int32_t)256)

struct category_names {
    const struct dictionary *dictionary;
    UTransliterator *latin;
    struct intern *taken;
    size_t *repeats; /* by number of `taken`: how many were alike */
    size_t repeats_capacity;
    char **at; /* by category */
};

/* Appends `name` in Latin letters; nothing if ICU has no way. */
static void append_latin(const struct category_names *names, const char *name,
                         struct buffer *latin) {
    UChar units[4 * PART_UNITS];
    char bytes[12 * PART_UNITS];
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    (void)u_strFromUTF8Lenient(units, PART_UNITS, &length, name, -1, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR || length > PART_UNITS) {
        status = U_ZERO_ERROR;
        length = PART_UNITS;
    }
    int32_t limit = length;
    utrans_transUChars(names->latin, units, &length, 4 * PART_UNITS, 0, &limit, &status);
    int32_t written = 0;
    (void)u_strToUTF8WithSub(bytes, sizeof bytes, &written, units, length, 0xFFFD, NULL, &status);
    if (U_SUCCESS(status))
        buffer_append(latin, (struct slice){bytes, (size_t)written});
}

static bool is_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

static bool is_name_byte(char byte) {
    return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

/* Appends one part of a name: it begins with a letter, and neither begins nor ends with '-'. */
static void append_part(const struct category_names *names, const char *name, struct buffer *part) {
    struct buffer latin = {0};
    append_latin(names, name, &latin);
    const size_t start = part->length;
    for (size_t i = 0; i < latin.length && part->length - start < PART_BYTES; i++) {
        const char byte = is_name_byte(latin.at[i]) ? latin.at[i] : '-';
        const bool first = part->length == start;
        if (first && !is_letter(byte) && byte != '-')
            buffer_append_text(part, "c-");
        if (byte != '-' || (!first && part->at[part->length - 1] != '-'))
            buffer_append_byte(part, byte);
    }
    while (part->length > start && part->at[part->length - 1] == '-')
        buffer_cut(part, part->length - 1);
    if (part->length == start)
        buffer_append_text(part, "category");
    buffer_free(&latin);
}

/* Takes the name if nobody has it; the number of those that were alike goes into `*repeats`. */
static bool take(struct category_names *names, struct slice name, size_t **repeats) {
    bool added = false;
    const size_t number = intern_add(names->taken, name, &added);
    names->repeats =
        memory_grow(names->repeats, &names->repeats_capacity, number + 1, sizeof *names->repeats);
    if (added)
        names->repeats[number] = 1;
    *repeats = &names->repeats[number];
    return added && !lexicon_is_row_column(name);
}

static void append_unlike(struct category_names *names, struct buffer *name) {
    const size_t length = name->length;
    size_t *repeats = NULL;
    if (take(names, buffer_slice(name), &repeats))
        return;
    size_t next = *repeats;
    size_t *ignored = NULL;
    do {
        buffer_cut(name, length);
        buffer_format(name, "-%zu", ++next);
    } while (!take(names, buffer_slice(name), &ignored));
    buffer_cut(name, length);
    (void)take(names, buffer_slice(name), &repeats);
    *repeats = next;
    buffer_format(name, "-%zu", next);
}

static void name_category(struct category_names *names, size_t category) {
    const struct dictionary_category *at = &names->dictionary->categories[category];
    struct buffer name = {0};
    if (at->parent != DICTIONARY_ROOT)
        buffer_format(&name, "%s.", names->at[at->parent]);
    append_part(names, at->name, &name);
    append_unlike(names, &name);
    names->at[category] = name.at;
}

struct error *category_names_new(const struct dictionary *dictionary,
                                 struct category_names **names) {
    static const char rule[] = "Any-Latin; Latin-ASCII; Lower";
    UChar id[sizeof rule];
    UErrorCode status = U_ZERO_ERROR;
    struct category_names *made = memory_zeroed(1, sizeof *made);
    *names = made;
    made->dictionary = dictionary;
    made->taken = intern_new();
    made->at = memory_zeroed(dictionary->n_categories, sizeof(char *));
    u_uastrcpy(id, rule);
    made->latin = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    if (U_FAILURE(status))
        return error_new(EXIT_STATUS_ENVIRONMENT, "ICU has no '%s': %s", rule, u_errorName(status));
    for (size_t i = 1; i < dictionary->n_categories; i++)
        name_category(made, i);
    return NULL;
}

void category_names_free(struct category_names *names) {
    if (!names)
        return;
    utrans_close(names->latin);
    intern_free(names->taken);
    free(names->repeats);
    for (size_t i = 0; i < names->dictionary->n_categories; i++)
        free(names->at[i]);
    free(names->at);
    free(names);
}

const char *category_name(const struct category_names *names, size_t category) {
    return names->at[category];
}
