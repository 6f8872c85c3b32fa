/* plaudit-match: the options, and the way from the row to its hits. */
#include "command/command.h"
#include "lexicon/matcher.h"
#include "lexicon/text_rows.h"
#include "match/explain.h"
#include "match/hits.h"
#include "memory/memory.h"
#include "stage/stage.h"

#include <stdlib.h>

static const char help_text[] =
    "Finds the words of a lexicon in tokenized text: which entry matches where, and how often "
    "each\n"
    "category does. Appends the column hits and one column for each category.\n"
    "\n"
    "Usage: plaudit-match [-l DIR] [OPTIONS] [FILE]\n"
    "\n"
    "Needs the column tokens, and text and starts where the lexicon has regular expressions\n"
    "(plaudit-tokenize makes tokens and starts).\n"
    "\n"
    "Options:\n"
    "  -l, --lexicons DIR   the lexicon's directory, a subdirectory per language\n"
    "                       (default: the one that comes with plaudit)\n"
    "      --every-match    list in hits every match of every entry that no exception cancels,\n"
    "                       also cues and exceptions (flag exc); the counts stay the same\n"
    "      --explain ID     instead of rows, print how the row with this id was read\n"
    "      --rejects FILE   write rows that cannot be read to FILE and go on\n"
    "      --max-row SIZE   longest row to read (default 256M)\n"
    "  -h, --help           print this\n"
    "  -V, --version        print the version\n"
    "\n"
    "Limits on the lexicon (each default suits any lexicon we have seen):\n"
    "      --max-file SIZE    bytes of a .lex file (64M)\n"
    "      --max-line SIZE    bytes of a line (16K)\n"
    "      --max-depth N      parentheses in each other (32)\n"
    "      --max-gap N        tokens that a gap spans (99)\n"
    "      --max-states N     states and transitions of an entry (1000000)\n"
    "Limits on matching:\n"
    "      --max-cache SIZE   memory of words and paths (128M)\n"
    "      --max-hits N       matches in a sentence (4194304)\n"
    "      --max-steps N      steps of a regular expression in a sentence (1000000)\n"
    "      --max-heap N       kibibytes of a regular expression (20480)\n"
    "\n"
    "Examples:\n"
    "  plaudit-tokenize statements.tsv | plaudit-match -l lexicons | cut -f1,18-\n"
    "  plaudit-match -l lexicons --explain 'report.txt#12' tokens.tsv\n";

enum match_option {
    OPTION_EVERY_MATCH = 1024,
    OPTION_EXPLAIN,
    OPTION_MAX_FILE,
    OPTION_MAX_LINE,
    OPTION_MAX_DEPTH,
    OPTION_MAX_GAP,
    OPTION_MAX_STATES,
    OPTION_MAX_CACHE,
    OPTION_MAX_HITS,
    OPTION_MAX_STEPS,
    OPTION_MAX_HEAP
};

/* What a limit may be raised to: offsets of text and sizes of an automaton are 32-bit numbers. */
#define MOST_BYTES ((uint64_t)1 << 30)
#define MOST_STATES ((uint64_t)1 << 28)
#define MOST_DEPTH ((uint64_t)10000) /* parentheses are read recursively */
#define MOST_GAP ((uint64_t)100000)

/* Languages without entries that are named in the closing message. */
#define LANGUAGES_NAMED ((size_t)8)

struct match {
    struct stage stage;
    const char *directory; /* NULL: the installed one */
    const char *explain;   /* the id of the row to explain, or NULL */
    enum hits_shown shown;
    struct lexicon_limits limits;

    struct lexicon *lexicon;
    struct lexicon_matcher *matcher;
    struct text_rows rows;
    size_t id; /* the column; looked for if a row is to be explained */
    struct buffer room_id;
    struct buffer hits;

    uint64_t unknown_rows; /* in languages that the lexicon has no entries for */
    char *unknown[LANGUAGES_NAMED];
    size_t n_unknown;
};

/* ---- options ----------------------------------------------------------------------------------
 */

static struct error *read_size(const char *option, const char *text, size_t *size) {
    uint64_t bytes = 0;
    struct error *error = command_read_size(option, text, &bytes);
    if (!error && (bytes == 0 || bytes > MOST_BYTES))
        error = command_usage("%s: expected 1 to 1G", option);
    if (!error)
        *size = (size_t)bytes;
    return error;
}

static struct error *read_count(const char *option, const char *text, uint64_t most,
                                size_t *count) {
    uint64_t value = 0;
    struct error *error = command_read_count(option, text, 1, most, &value);
    if (!error)
        *count = (size_t)value;
    return error;
}

static struct error *read_count32(const char *option, const char *text, uint32_t *count) {
    uint64_t value = 0;
    struct error *error = command_read_count(option, text, 1, UINT32_MAX, &value);
    if (!error)
        *count = (uint32_t)value;
    return error;
}

static struct error *take_option(struct match *match, int option, const char *argument) {
    struct lexicon_limits *limits = &match->limits;
    switch (option) {
    case 'l':
        match->directory = argument;
        return NULL;
    case OPTION_EVERY_MATCH:
        match->shown = HITS_EVERY;
        return NULL;
    case OPTION_EXPLAIN:
        match->explain = argument;
        return NULL;
    case OPTION_MAX_FILE:
        return read_size("--max-file", argument, &limits->max_file);
    case OPTION_MAX_LINE:
        return read_size("--max-line", argument, &limits->max_line);
    case OPTION_MAX_DEPTH:
        return read_count("--max-depth", argument, MOST_DEPTH, &limits->max_depth);
    case OPTION_MAX_GAP:
        return read_count("--max-gap", argument, MOST_GAP, &limits->max_gap);
    case OPTION_MAX_STATES:
        return read_count("--max-states", argument, MOST_STATES, &limits->max_states);
    case OPTION_MAX_CACHE:
        return read_size("--max-cache", argument, &limits->max_cache);
    case OPTION_MAX_HITS:
        return read_count("--max-hits", argument, MOST_STATES, &limits->max_hits);
    case OPTION_MAX_STEPS:
        return read_count32("--max-steps", argument, &limits->max_steps);
    case OPTION_MAX_HEAP:
        return read_count32("--max-heap", argument, &limits->max_heap);
    default:
        return stage_option(&match->stage, option, argument);
    }
}

static struct error *take_options(struct match *match, int argc, char *argv[]) {
    static const struct option options[] = {
        {"lexicons", required_argument, NULL, 'l'},
        {"every-match", no_argument, NULL, OPTION_EVERY_MATCH},
        {"explain", required_argument, NULL, OPTION_EXPLAIN},
        {"max-file", required_argument, NULL, OPTION_MAX_FILE},
        {"max-line", required_argument, NULL, OPTION_MAX_LINE},
        {"max-depth", required_argument, NULL, OPTION_MAX_DEPTH},
        {"max-gap", required_argument, NULL, OPTION_MAX_GAP},
        {"max-states", required_argument, NULL, OPTION_MAX_STATES},
        {"max-cache", required_argument, NULL, OPTION_MAX_CACHE},
        {"max-hits", required_argument, NULL, OPTION_MAX_HITS},
        {"max-steps", required_argument, NULL, OPTION_MAX_STEPS},
        {"max-heap", required_argument, NULL, OPTION_MAX_HEAP},
        STAGE_OPTIONS};
    struct error *error = NULL;
    int option;
    while (!error && !match->stage.answered &&
           (option = getopt_long(argc, argv, "l:hV", options, NULL)) != -1)
        error = take_option(match, option, optarg);
    return error;
}

/* ---- rows -------------------------------------------------------------------------------------
 */

static struct error *find_columns(struct match *match) {
    struct rows_reader *reader = match->stage.reader;
    struct error *error = text_rows_open(&match->rows, reader);
    if (!error && match->explain)
        error = rows_require(reader, "id", "plaudit-ingest", &match->id);
    return error;
}

static bool is_counted(const struct match *match, size_t category) {
    return lexicon_category(match->lexicon, category)->role == LEXICON_ROLE_COUNTED;
}

static struct error *write_header(struct match *match) {
    const size_t n_categories = lexicon_category_count(match->lexicon);
    const char **names = memory_zeroed(n_categories + 1, sizeof *names);
    size_t count = 0;
    names[count++] = "hits";
    for (size_t i = 0; i < n_categories; i++)
        if (is_counted(match, i))
            names[count++] = lexicon_category(match->lexicon, i)->name;
    rows_replace(match->stage.reader, names, count);
    rows_carry_header(match->stage.reader, match->stage.writer);
    for (size_t i = 0; i < count; i++)
        rows_put_text(match->stage.writer, slice_of(names[i]));
    free(names);
    return rows_end_row(match->stage.writer);
}

static struct error *write_row(struct match *match, const struct lexicon_reading *reading) {
    rows_carry(match->stage.reader, match->stage.writer);
    buffer_clear(&match->hits);
    hits_append(match->lexicon, reading, match->shown, &match->hits);
    rows_put_escaped(match->stage.writer, buffer_slice(&match->hits));
    for (size_t i = 0; i < lexicon_category_count(match->lexicon); i++)
        if (is_counted(match, i))
            rows_put_count(match->stage.writer, reading->counts[i]);
    return rows_end_row(match->stage.writer);
}

/* A measure of a language that nobody wrote a lexicon for is 0 for want of words, not of speech:
 * that must not pass in silence. */
static void note_unknown(struct match *match, struct slice language) {
    match->unknown_rows++;
    for (size_t i = 0; i < match->n_unknown; i++)
        if (slice_is(language, match->unknown[i]))
            return;
    if (match->n_unknown < LANGUAGES_NAMED)
        match->unknown[match->n_unknown++] = memory_copy_text(language.at, language.length);
}

static void warn_unknown(struct match *match) {
    if (match->unknown_rows == 0)
        return;
    struct buffer names = {0};
    for (size_t i = 0; i < match->n_unknown; i++)
        buffer_format(&names, "%s%s", i ? ", " : "", match->unknown[i]);
    error_warn("%llu row%s in a language without lexicon (%s): counted as 0",
               (unsigned long long)match->unknown_rows, match->unknown_rows == 1 ? "" : "s",
               buffer_text(&names));
    buffer_free(&names);
}

/* One row; what is wrong with this text alone rejects the row. */
static struct error *match_row(struct match *match) {
    struct lexicon_text text;
    struct lexicon_reading reading;
    bool good;
    struct error *error = text_rows_read(&match->rows, match->matcher, &text, &reading, &good);
    if (!good)
        return error;
    if (!reading.known)
        note_unknown(match, text.language);
    return write_row(match, &reading);
}

static struct error *match_rows(struct match *match) {
    struct error *error = write_header(match);
    bool found = true;
    while (!error && found) {
        error = rows_next(match->stage.reader, &found);
        if (!error && found)
            error = match_row(match);
    }
    return error;
}

/* ---- --explain --------------------------------------------------------------------------------
 */

static struct error *explain_row(struct match *match, struct slice id) {
    struct lexicon_text text;
    struct lexicon_reading reading;
    struct error *error = text_rows_take_for(&match->rows, match->matcher, &text);
    if (!error)
        error = lexicon_matcher_read(match->matcher, &text, &reading);
    if (error)
        return error;
    explain(stdout, match->lexicon, id, &text, &reading);
    return fflush(stdout) == 0 ? NULL : error_system("standard output");
}

static struct error *find_and_explain(struct match *match) {
    for (;;) {
        bool found = false;
        struct error *error = rows_next(match->stage.reader, &found);
        if (error)
            return error;
        if (!found)
            return error_new(EXIT_STATUS_ENVIRONMENT, "no row with the id '%s'", match->explain);
        const struct slice id = rows_text(match->stage.reader, match->id, &match->room_id);
        if (slice_is(id, match->explain))
            return explain_row(match, id);
    }
}

/* ---- the whole --------------------------------------------------------------------------------
 */

static struct error *open_lexicon(struct match *match) {
    char *installed = match->directory ? NULL : command_data_path("lexicons");
    struct error *error = lexicon_load(match->directory ? match->directory : installed,
                                       &match->limits, NULL, NULL, &match->lexicon);
    if (!error)
        match->matcher = lexicon_matcher_new(match->lexicon);
    free(installed);
    return error;
}

static struct error *run(struct match *match) {
    struct error *error = find_columns(match);
    if (error)
        return error;
    return match->explain ? find_and_explain(match) : match_rows(match);
}

static void match_free(struct match *match) {
    lexicon_matcher_free(match->matcher);
    lexicon_free(match->lexicon);
    text_rows_free(&match->rows);
    buffer_free(&match->room_id);
    buffer_free(&match->hits);
    for (size_t i = 0; i < match->n_unknown; i++)
        free(match->unknown[i]);
}

int main(int argc, char *argv[]) {
    command_start();
    struct match match = {.stage = {.name = "plaudit-match", .help = help_text}};
    struct error *error = take_options(&match, argc, argv);
    if (!error && !match.stage.answered)
        error = open_lexicon(&match);
    if (!error && !match.stage.answered)
        error = stage_open(&match.stage, argc - optind, argv + optind);
    if (!error && match.stage.reader)
        error = run(&match);
    if (!error)
        warn_unknown(&match);
    const enum exit_status status = stage_close(&match.stage, error);
    match_free(&match);
    return (int)status;
}
