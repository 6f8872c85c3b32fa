#include "command/command.h"
#include "memory/memory.h"
#include "stage/stage.h"
#include "tokenize/tokens.h"
#include "words/languages.h"

#include <stdlib.h>
#include <sys/stat.h>

static const char help_text[] =
    "plaudit-tokenize cuts the text of each row into words and sentences, by the rules of its\n"
    "language, and appends the columns tokens, starts, n_tokens and n_sentences.\n"
    "\n"
    "Usage: plaudit-tokenize [OPTION]... [FILE]\n"
    "\n"
    "Reads a row stream with the column text (and lang, where there is one) from FILE or standard\n"
    "input and writes it to standard output.\n"
    "\n"
    "Options:\n"
    "      --lang CODE      the language of rows that do not name one (default: und, the rules\n"
    "                       for no language in particular)\n"
    "      --abbreviations DIR\n"
    "                       the abbreviations after which no sentence ends, a file a language, in\n"
    "                       place of those that come with plaudit\n"
    "      --rejects FILE   write rows that cannot be taken to FILE and go on\n"
    "      --max-row SIZE   the longest row that is taken (default 256M)\n"
    "  -h, --help           show this help\n"
    "  -V, --version        show the version\n"
    "\n"
    "Examples:\n"
    "  plaudit-ingest reports | plaudit-tokenize > statements.tsv\n"
    "  plaudit-tokenize --lang fr discours.tsv | mlr --tsv cut -f id,tokens\n";

struct columns {
    size_t text;
    size_t lang;
    bool has_lang;
};

static const char *const made[] = {"tokens", "starts", "n_tokens", "n_sentences"};
enum { MADE_COUNT = sizeof made / sizeof *made };

static struct error *find_columns(struct stage *stage, struct columns *columns) {
    columns->has_lang = rows_find(stage->reader, "lang", &columns->lang);
    return rows_require(stage->reader, "text", "plaudit-ingest", &columns->text);
}

static struct error *write_header(struct stage *stage) {
    rows_replace(stage->reader, made, MADE_COUNT);
    rows_carry_header(stage->reader, stage->writer);
    for (size_t i = 0; i < MADE_COUNT; i++)
        rows_put_escaped(stage->writer, slice_of(made[i]));
    return rows_end_row(stage->writer);
}

static struct error *write_row(struct stage *stage, const struct tokens *tokens) {
    rows_carry(stage->reader, stage->writer);
    rows_put_text(stage->writer, buffer_slice(&tokens->tokens));
    rows_put_escaped(stage->writer, buffer_slice(&tokens->starts));
    rows_put_count(stage->writer, tokens->words);
    rows_put_count(stage->writer, tokens->sentences);
    return rows_end_row(stage->writer);
}

static struct slice language_of_row(const struct stage *stage, const struct columns *columns,
                                    struct slice otherwise) {
    if (!columns->has_lang)
        return otherwise;
    const struct slice lang = rows_field(stage->reader, columns->lang);
    return lang.length == 0 || slice_is(lang, "und") ? otherwise : lang;
}

/* What is kept from row to row, so that its memory is used again. */
struct work {
    struct tokenizer *tokenizer;
    struct buffer room;
    struct tokens tokens;
};

static struct error *tokenize_row(struct stage *stage, const struct columns *columns,
                                  struct slice otherwise, struct work *work) {
    const struct slice text = rows_text(stage->reader, columns->text, &work->room);
    if (text.length > SEGMENT_MAX_BYTES)
        return rows_reject(stage->reader, "a text of %zu bytes; at most %zu can be cut into words",
                           text.length, SEGMENT_MAX_BYTES);
    struct error *error =
        tokenize(work->tokenizer, language_of_row(stage, columns, otherwise), text, &work->tokens);
    return error ? error : write_row(stage, &work->tokens);
}

static struct error *tokenize_rows(struct stage *stage, struct slice otherwise,
                                   const char *abbreviations) {
    struct columns columns = {0};
    struct work work = {.tokenizer = tokenizer_new(abbreviations)};
    struct error *error = find_columns(stage, &columns);
    if (!error)
        error = write_header(stage);
    bool found = true;
    while (!error && (error = rows_next(stage->reader, &found)) == NULL && found)
        error = tokenize_row(stage, &columns, otherwise, &work);
    tokens_free(&work.tokens);
    buffer_free(&work.room);
    tokenizer_free(work.tokenizer);
    return error;
}

static struct error *read_language(const char *argument, struct slice *language) {
    *language = slice_of(argument);
    if (languages_knows(*language))
        return NULL;
    return command_usage("--lang takes a language code such as en, fr or pt-BR, not '%s'",
                         argument);
}

struct settings {
    struct slice language; /* of rows that name none */
    char *abbreviations;   /* directory */
};

static struct error *read_directory(const char *argument, struct settings *settings) {
    struct stat found;
    if (stat(argument, &found) != 0)
        return error_system("%s", argument);
    if (!S_ISDIR(found.st_mode))
        return command_usage("--abbreviations takes a directory, not '%s'", argument);
    free(settings->abbreviations);
    settings->abbreviations = memory_copy_text(argument, strlen(argument));
    return NULL;
}

static struct error *read_option(struct stage *stage, int option, const char *argument,
                                 struct settings *settings) {
    switch (option) {
    case 'l':
        return read_language(argument, &settings->language);
    case 'a':
        return read_directory(argument, settings);
    default:
        return stage_option(stage, option, argument);
    }
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {{"lang", required_argument, NULL, 'l'},
                                            {"abbreviations", required_argument, NULL, 'a'},
                                            STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-tokenize", .help = help_text};
    struct settings settings = {.language = slice_of("und"),
                                .abbreviations = command_data_path("corpora/abbreviations")};
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "hV", options, NULL)) != -1)
        error = read_option(&stage, option, optarg, &settings);
    if (!error && !stage.answered)
        error = stage_open(&stage, argc - optind, argv + optind);
    if (stage.reader)
        error = tokenize_rows(&stage, settings.language, settings.abbreviations);
    free(settings.abbreviations);
    return (int)stage_close(&stage, error);
}
