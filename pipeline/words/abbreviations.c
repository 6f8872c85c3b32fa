#include "words/abbreviations.h"

#include "intern/intern.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "rows/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#define NONE UINT32_MAX

enum follows { ANYTHING, A_NUMBER };

/* What must follow the blanks behind an abbreviation, or behind the part of one that ends at a
 * blank ("Ph. D."). */
struct rest {
    struct slice text; /* kept by `strings` */
    enum follows then;
    uint32_t next; /* of the same beginning, or NONE */
};

struct abbreviations {
    struct intern *strings; /* beginnings and rests */
    uint32_t *first;        /* by number of a beginning: its first rest, or NONE */
    size_t first_capacity;
    struct rest *rests;
    size_t n_rests;
    size_t rests_capacity;
    size_t longest;           /* beginning, in bytes */
    uint8_t endings[1 << 13]; /* bits: the two bytes before the last one of a beginning */
};

/* ---- gathering ------------------------------------------------------------------------------- */

static uint32_t ending_of(unsigned char before, unsigned char last_but_one) {
    return (uint32_t)before << 8 | last_but_one;
}

static void note_ending(struct abbreviations *abbreviations, struct slice beginning) {
    const unsigned char *end = (const unsigned char *)beginning.at + beginning.length;
    const unsigned first = beginning.length > 2 ? end[-3] : 0;
    const unsigned last = beginning.length > 2 ? end[-3] : 255;
    const unsigned second_first = beginning.length > 1 ? end[-2] : 0;
    const unsigned second_last = beginning.length > 1 ? end[-2] : 255;
    for (unsigned before = first; before <= last; before++)
        for (unsigned byte = second_first; byte <= second_last; byte++) {
            const uint32_t ending = ending_of((unsigned char)before, (unsigned char)byte);
            abbreviations->endings[ending / 8] |= (uint8_t)(1u << ending % 8);
        }
}

static uint32_t number_of(struct abbreviations *abbreviations, struct slice string) {
    bool added = false;
    const uint32_t number = intern_add(abbreviations->strings, string, &added);
    if (added) {
        abbreviations->first = memory_grow(abbreviations->first, &abbreviations->first_capacity,
                                           (size_t)number + 1, sizeof *abbreviations->first);
        abbreviations->first[number] = NONE;
    }
    return number;
}

static void add_rest(struct abbreviations *abbreviations, struct slice beginning, struct slice rest,
                     enum follows then) {
    const uint32_t number = number_of(abbreviations, beginning);
    const uint32_t kept = number_of(abbreviations, rest);
    abbreviations->rests = memory_grow(abbreviations->rests, &abbreviations->rests_capacity,
                                       abbreviations->n_rests + 1, sizeof *abbreviations->rests);
    abbreviations->rests[abbreviations->n_rests] = (struct rest){
        intern_string(abbreviations->strings, kept), then, abbreviations->first[number]};
    abbreviations->first[number] = (uint32_t)abbreviations->n_rests++;
    if (beginning.length > abbreviations->longest)
        abbreviations->longest = beginning.length;
    note_ending(abbreviations, beginning);
}

static void add(struct abbreviations *abbreviations, struct slice abbreviation, enum follows then) {
    const struct slice nothing = {"", 0};
    add_rest(abbreviations, abbreviation, nothing, then);
    for (size_t i = 1; i < abbreviation.length; i++)
        if (abbreviation.at[i] == ' ' && abbreviation.at[i - 1] != ' ')
            add_rest(abbreviations, (struct slice){abbreviation.at, i},
                     (struct slice){abbreviation.at + i + 1, abbreviation.length - i - 1}, then);
}

/* ---- ICU's list ------------------------------------------------------------------------------ */

static void add_resource(struct abbreviations *abbreviations, const UResourceBundle *list,
                         int32_t number) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    int32_t bytes = 0;
    char text[ABBREVIATION_MAX_BYTES];
    const UChar *units = ures_getStringByIndex(list, number, &length, &status);
    if (U_SUCCESS(status))
        (void)u_strToUTF8(text, (int32_t)sizeof text, &bytes, units, length, &status);
    if (U_SUCCESS(status) && bytes > 0)
        add(abbreviations, (struct slice){text, (size_t)bytes}, ANYTHING);
}

/* ICU has no list for most languages; a language that it does not know would get the list of the
 * computer's own. */
static void add_standard(struct abbreviations *abbreviations, const char *language) {
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *bundle = ures_open(U_ICUDATA_NAME "-brkitr", language, &status);
    if (status == U_USING_DEFAULT_WARNING)
        status = U_MISSING_RESOURCE_ERROR;
    UResourceBundle *exceptions = ures_getByKey(bundle, "exceptions", NULL, &status);
    UResourceBundle *list = ures_getByKey(exceptions, "SentenceBreak", NULL, &status);
    if (U_SUCCESS(status))
        for (int32_t i = 0; i < ures_getSize(list); i++)
            add_resource(abbreviations, list, i);
    ures_close(list);
    ures_close(exceptions);
    ures_close(bundle);
}

/* ---- a file of one's own --------------------------------------------------------------------- */

static struct slice trimmed(struct slice line) {
    while (line.length && strchr(" \t\r", line.at[line.length - 1]))
        line.length--;
    while (line.length && strchr(" \t", *line.at)) {
        line.at++;
        line.length--;
    }
    return line;
}

/* " 9" behind an abbreviation: only where a number follows. */
static enum follows take_follower(struct slice *line) {
    if (line->length < 3 || memcmp(line->at + line->length - 2, " 9", 2) != 0)
        return ANYTHING;
    line->length -= 2;
    *line = trimmed(*line);
    return A_NUMBER;
}

static const char *add_line(struct abbreviations *abbreviations, struct slice line) {
    const char *comment = line.length ? memchr(line.at, '#', line.length) : NULL;
    if (comment)
        line.length = (size_t)(comment - line.at);
    line = trimmed(line);
    if (line.length == 0)
        return NULL;
    const enum follows then = take_follower(&line);
    if (!utf8_valid(line))
        return "not UTF-8";
    if (line.length > ABBREVIATION_MAX_BYTES)
        return "expected at most 64 bytes";
    if (!memchr(line.at, '.', line.length))
        return "expected an abbreviation, with its full stop";
    add(abbreviations, line, then);
    return NULL;
}

static struct error *read_file(const char *path, struct buffer *text) {
    FILE *file = fopen(path, "re");
    if (!file)
        return errno == ENOENT ? NULL : error_system("%s", path);
    struct error *error = NULL;
    size_t count = 0;
    do {
        buffer_reserve(text, BUFSIZ);
        count = fread(text->at + text->length, 1, BUFSIZ, file);
        text->length += count;
        text->at[text->length] = '\0';
    } while (count && text->length <= ABBREVIATIONS_FILE_MAX_BYTES);
    if (ferror(file))
        error = error_system("%s", path);
    else if (text->length > ABBREVIATIONS_FILE_MAX_BYTES)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: more than %zu bytes", path,
                          ABBREVIATIONS_FILE_MAX_BYTES);
    (void)fclose(file);
    return error;
}

static struct error *add_file(struct abbreviations *abbreviations, const char *path) {
    struct buffer text = {0};
    struct error *error = read_file(path, &text);
    struct slice rest = buffer_slice(&text);
    struct slice line;
    for (size_t number = 1; !error && slice_cut(&rest, '\n', &line); number++) {
        const char *fault = add_line(abbreviations, line);
        if (fault)
            error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: line %zu: %s", path, number, fault);
    }
    buffer_free(&text);
    return error;
}

struct error *abbreviations_open(const char *language, const char *directory,
                                 struct abbreviations **out) {
    struct abbreviations *abbreviations = memory_zeroed(1, sizeof *abbreviations);
    abbreviations->strings = intern_new();
    add_standard(abbreviations, language);
    struct error *error = NULL;
    if (directory) {
        struct buffer path = {0};
        buffer_format(&path, "%s/%s.txt", directory, language);
        error = add_file(abbreviations, buffer_text(&path));
        buffer_free(&path);
    }
    if (error) {
        abbreviations_close(abbreviations);
        return error;
    }
    *out = abbreviations;
    return NULL;
}

void abbreviations_close(struct abbreviations *abbreviations) {
    if (!abbreviations)
        return;
    intern_free(abbreviations->strings);
    free(abbreviations->first);
    free(abbreviations->rests);
    free(abbreviations);
}

/* ---- joining --------------------------------------------------------------------------------- */

/* The end of what stands before the blanks before `at`. A line break is no blank: a blank line ends
 * a sentence whatever stands before it. */
static size_t before_blanks(struct slice text, size_t at) {
    while (at > 0) {
        const size_t before = utf8_before(text, at);
        size_t after = before;
        const UChar32 character = utf8_next(text, &after);
        if (character != '\t' && u_charType(character) != U_SPACE_SEPARATOR)
            return at;
        at = before;
    }
    return at;
}

static bool is_ascii_alphanumeric(unsigned char byte) {
    return (unsigned)(byte | 0x20) - 'a' < 26 || (unsigned)byte - '0' < 10;
}

/* Whether no word goes on over `at`. */
static bool begins_word(struct slice text, size_t at) {
    if (at == 0)
        return true;
    const unsigned char byte = (unsigned char)text.at[at - 1];
    if (byte < 0x80)
        return !is_ascii_alphanumeric(byte);
    size_t before = utf8_before(text, at);
    return !(U_GET_GC_MASK(utf8_next(text, &before)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK));
}

static bool may_end(const struct abbreviations *abbreviations, struct slice text, size_t end) {
    const unsigned char *at = (const unsigned char *)text.at + end;
    const uint32_t ending = ending_of(end > 2 ? at[-3] : 0, end > 1 ? at[-2] : 0);
    return abbreviations->endings[ending / 8] >> ending % 8 & 1;
}

static bool follows(const struct rest *rest, struct slice text, size_t at) {
    const size_t length = rest->text.length;
    if (length > text.length - at || (length && memcmp(text.at + at, rest->text.at, length) != 0))
        return false;
    if (rest->then == ANYTHING)
        return true;
    at += length;
    while (at < text.length && text.at[at] == ' ')
        at++;
    return at < text.length && u_isdigit(utf8_next(text, &at));
}

static bool is_abbreviation(const struct abbreviations *abbreviations, struct slice written,
                            struct slice text, size_t next) {
    const uint32_t number = intern_find(abbreviations->strings, written);
    if (number == INTERN_NONE)
        return false;
    for (uint32_t i = abbreviations->first[number]; i != NONE; i = abbreviations->rests[i].next)
        if (follows(&abbreviations->rests[i], text, next))
            return true;
    return false;
}

static bool stands_behind_abbreviation(const struct abbreviations *abbreviations, struct slice text,
                                       size_t at) {
    const size_t end = before_blanks(text, at);
    if (end == 0 || !may_end(abbreviations, text, end))
        return false;
    for (size_t start = end; start > 0 && end - start < abbreviations->longest;) {
        start = utf8_before(text, start);
        if (begins_word(text, start) &&
            is_abbreviation(abbreviations, (struct slice){text.at + start, end - start}, text, at))
            return true;
    }
    return false;
}

void abbreviations_join(const struct abbreviations *abbreviations, struct slice text,
                        struct segments *segments) {
    size_t kept = 0;
    for (size_t i = 0; i < segments->n_sentences; i++) {
        const uint32_t end = segments->sentences[i];
        if (end == text.length || !stands_behind_abbreviation(abbreviations, text, end))
            segments->sentences[kept++] = end;
    }
    segments->n_sentences = kept;
}
