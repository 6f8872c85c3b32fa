#include "words/languages.h"

#include "intern/intern.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <unicode/uloc.h>

#define CODE_BYTES ((size_t)3) /* ISO 639-1 and -3 */

struct code {
    char text[CODE_BYTES + 2]; /* room for "root" */
};

#define TAGS_MAX 4096u /* kept; tags that come later are read each time */

/* `opened[i]` is the language of the i-th string of `codes`; they do not move. `of_tags[i]` is that
 * of the i-th string of `tags`. */
struct languages {
    char *abbreviations; /* directory, or NULL */
    struct machines *machines;
    struct folder *folder;
    struct intern *codes;
    struct language **opened;
    size_t capacity;
    struct intern *tags;
    struct language **of_tags;
    size_t tags_capacity;
};

static const char root_code[] = "root";

struct languages *languages_new(const char *abbreviations) {
    struct languages *languages = memory_zeroed(1, sizeof *languages);
    if (abbreviations)
        languages->abbreviations = memory_copy_text(abbreviations, strlen(abbreviations));
    languages->machines = machines_new();
    languages->folder = folder_new();
    languages->codes = intern_new();
    languages->tags = intern_new();
    return languages;
}

static void language_close(struct language *language) {
    segmenter_close(language->segmenter);
    abbreviations_close(language->abbreviations);
    free(language);
}

void languages_free(struct languages *languages) {
    if (!languages)
        return;
    for (uint32_t i = 0; i < intern_count(languages->codes); i++)
        language_close(languages->opened[i]);
    free(languages->opened);
    free(languages->of_tags);
    intern_free(languages->codes);
    intern_free(languages->tags);
    folder_free(languages->folder);
    machines_free(languages->machines);
    free(languages->abbreviations);
    free(languages);
}

static struct slice primary_subtag(struct slice tag) {
    size_t length = 0;
    while (length < tag.length && tag.at[length] != '-' && tag.at[length] != '_')
        length++;
    return (struct slice){tag.at, length};
}

/* Whether ICU has a locale for the code; a locale's name begins with it. */
static bool is_available(const char *code) {
    const size_t length = strlen(code);
    for (int32_t i = 0; i < uloc_countAvailable(); i++) {
        const char *locale = uloc_getAvailable(i);
        if (strncmp(locale, code, length) == 0 && (locale[length] == '\0' || locale[length] == '_'))
            return true;
    }
    return false;
}

/* The primary subtag as ISO 639 writes it shortest ("FRA" is "fr"), or empty if it is no language
 * code that ICU knows. */
static struct code known_code(struct slice tag) {
    const struct slice subtag = primary_subtag(tag);
    if (subtag.length < 2 || subtag.length > CODE_BYTES)
        return (struct code){""};
    char letters[CODE_BYTES + 1] = "";
    for (size_t i = 0; i < subtag.length; i++) {
        letters[i] = (char)(subtag.at[i] | 0x20);
        if (letters[i] < 'a' || letters[i] > 'z')
            return (struct code){""};
    }
    struct code code = {""};
    UErrorCode status = U_ZERO_ERROR;
    (void)uloc_getLanguage(letters, code.text, sizeof code.text, &status);
    return U_SUCCESS(status) && is_available(code.text) ? code : (struct code){""};
}

bool languages_knows(struct slice tag) {
    return tag.length == 0 || slice_is(primary_subtag(tag), "und") || known_code(tag).text[0];
}

static struct error *open_language(struct languages *languages, const char *code,
                                   struct language **out) {
    struct language *language = memory_zeroed(1, sizeof *language);
    const bool turkic = strcmp(code, "tr") == 0 || strcmp(code, "az") == 0;
    language->fold_case = turkic ? FOLD_CASE_TURKIC : FOLD_CASE_ROOT;
    language->folder = languages->folder;
    struct error *error =
        segmenter_open(code, SEGMENT_BY_RULES, languages->machines, &language->segmenter);
    if (!error && strcmp(code, root_code) != 0)
        error = abbreviations_open(code, languages->abbreviations, &language->abbreviations);
    if (error) {
        language_close(language);
        return error;
    }
    *out = language;
    return NULL;
}

static struct error *get_by_code(struct languages *languages, const char *code,
                                 struct language **language) {
    uint32_t number = intern_find(languages->codes, slice_of(code));
    if (number == INTERN_NONE) {
        struct error *error = open_language(languages, code, language);
        if (error)
            return error;
        number = intern_add(languages->codes, slice_of(code), NULL);
        languages->opened = memory_grow(languages->opened, &languages->capacity, (size_t)number + 1,
                                        sizeof *languages->opened);
        languages->opened[number] = *language;
    }
    *language = languages->opened[number];
    return NULL;
}

static void remember_tag(struct languages *languages, struct slice tag, struct language *language) {
    if (intern_count(languages->tags) >= TAGS_MAX)
        return;
    const uint32_t number = intern_add(languages->tags, tag, NULL);
    languages->of_tags = memory_grow(languages->of_tags, &languages->tags_capacity,
                                     (size_t)number + 1, sizeof *languages->of_tags);
    languages->of_tags[number] = language;
}

struct error *languages_get(struct languages *languages, struct slice tag,
                            struct language **language) {
    const uint32_t number = intern_find(languages->tags, tag);
    if (number != INTERN_NONE) {
        *language = languages->of_tags[number];
        return NULL;
    }
    const struct code known = known_code(tag);
    struct error *error = get_by_code(languages, known.text[0] ? known.text : root_code, language);
    if (!error)
        remember_tag(languages, tag, *language);
    return error;
}

struct error *language_segment(struct language *language, struct slice text,
                               struct segments *segments) {
    struct error *error = segment_text(language->segmenter, text, segments);
    if (!error && language->abbreviations)
        abbreviations_join(language->abbreviations, text, segments);
    return error;
}

struct pieces language_pieces(struct language *language, struct slice text,
                              const struct segments *segments) {
    return (struct pieces){.text = text,
                           .segments = segments->words,
                           .n_segments = segments->n_words,
                           .characters = segmenter_characters(language->segmenter)};
}
