#include "echo/quoted.h"

#include "rows/rows.h"
#include "words/languages.h"

#include <fcntl.h>
#include <unistd.h>

struct quotation {
    struct rows_reader *reader;
    struct languages *languages;
    size_t text_column;
    size_t lang_column;
    bool has_lang;
    struct segments segments;
    struct buffer text;
    struct buffer tokens; /* as in the columns of those names */
    struct buffer starts;
};

static struct error *add_token(struct quotation *quotation, struct language *language,
                               struct slice text, const struct piece *piece) {
    const char *separator = quotation->starts.length ? " " : "";
    buffer_append_text(&quotation->tokens, separator);
    buffer_format(&quotation->starts, "%s%zu", separator, piece->start);
    return language_fold(language,
                         (struct slice){text.at + piece->start, piece->end - piece->start},
                         piece->seen, &quotation->tokens);
}

static struct error *cut(struct quotation *quotation, struct slice text) {
    const struct slice tag = quotation->has_lang
                                 ? rows_field(quotation->reader, quotation->lang_column)
                                 : (struct slice){"", 0};
    struct language *language = NULL;
    struct piece piece;
    buffer_clear(&quotation->tokens);
    buffer_clear(&quotation->starts);
    struct error *error = languages_get(quotation->languages, tag, &language);
    if (!error)
        error = language_segment(language, text, &quotation->segments);
    if (error)
        return error;
    struct pieces pieces = language_pieces(language, text, &quotation->segments);
    while (!error && pieces_next(&pieces, &piece))
        error = add_token(quotation, language, text, &piece);
    return error;
}

static struct error *add(struct quotation *quotation, struct words *words,
                         struct statements *quoted) {
    const struct slice nobody = {"", 0};
    const struct slice text =
        rows_text(quotation->reader, quotation->text_column, &quotation->text);
    struct word_row row;
    struct error *error = cut(quotation, text);
    if (error)
        return error;
    const char *fault = words_read(words, text, buffer_slice(&quotation->tokens),
                                   buffer_slice(&quotation->starts), nobody, &row);
    return fault ? rows_reject(quotation->reader, "%s", fault)
                 : statements_add(quoted, nobody, nobody, nobody, &row, 0);
}

static struct error *read_all(struct quotation *quotation, struct words *words,
                              struct statements *quoted) {
    bool found = false;
    struct error *error =
        rows_require(quotation->reader, "text", "plaudit-ingest", &quotation->text_column);
    quotation->has_lang = rows_find(quotation->reader, "lang", &quotation->lang_column);
    while (!error && !(error = rows_next(quotation->reader, &found)) && found)
        error = add(quotation, words, quoted);
    return error;
}

struct error *quoted_read(const char *path, struct words *words, struct statements *quoted) {
    const struct rows_settings settings = {0};
    struct quotation quotation = {0};
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", path);
    quotation.languages = languages_new(NULL);
    struct error *error = rows_reader_open(descriptor, path, &settings, &quotation.reader);
    if (!error)
        error = read_all(&quotation, words, quoted);
    rows_reader_close(quotation.reader);
    languages_free(quotation.languages);
    segments_free(&quotation.segments);
    buffer_free(&quotation.text);
    buffer_free(&quotation.tokens);
    buffer_free(&quotation.starts);
    (void)close(descriptor);
    return error;
}
