#include "tokenize/languages.h"

#include "intern/intern.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <unicode/uloc.h>

#define CODE_BYTES ((size_t)3) /* ISO 639-1 and -3 */

struct code {
    char text[CODE_BYTES + 2]; /* room for "root" */
};

/* `opened[i]` is the language of the i-th string of `codes`. */
struct languages {
    struct intern *codes;
    struct language *opened;
    size_t capacity;
};

static const char root_code[] = "root";

struct languages *languages_new(void) {
    struct languages *languages = memory_zeroed(1, sizeof *languages);
    languages->codes = intern_new();
    return languages;
}

void languages_free(struct languages *languages) {
    if (!languages)
        return;
    for (uint32_t i = 0; i < intern_count(languages->codes); i++)
        segmenter_close(languages->opened[i].segmenter);
    free(languages->opened);
    intern_free(languages->codes);
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

static struct error *open_language(const char *code, struct language *language) {
    const bool turkic = strcmp(code, "tr") == 0 || strcmp(code, "az") == 0;
    language->fold_case = turkic ? FOLD_CASE_TURKIC : FOLD_CASE_ROOT;
    return segmenter_open(code,
                          strcmp(code, root_code) == 0 ? SEGMENTER_PLAIN_SENTENCES
                                                       : SEGMENTER_KNOWS_ABBREVIATIONS,
                          &language->segmenter);
}

struct error *languages_get(struct languages *languages, struct slice tag,
                            const struct language **language) {
    const struct code known = known_code(tag);
    const char *code = known.text[0] ? known.text : root_code;
    uint32_t number = intern_find(languages->codes, slice_of(code));
    if (number == INTERN_NONE) {
        struct language opened = {0};
        struct error *error = open_language(code, &opened);
        if (error)
            return error;
        number = intern_add(languages->codes, slice_of(code), NULL);
        languages->opened = memory_grow(languages->opened, &languages->capacity, (size_t)number + 1,
                                        sizeof *languages->opened);
        languages->opened[number] = opened;
    }
    *language = &languages->opened[number];
    return NULL;
}
