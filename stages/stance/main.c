#include "command/command.h"
#include "hits/hits.h"
#include "judgement/judgement.h"
#include "judgement/rule.h"
#include "lexicon/lexicon.h"
#include "stage/stage.h"

#include <stdlib.h>

static const char help_text[] =
    "plaudit-stance judges each statement by its hits: praise, mixed, neutral or scrutiny, with a\n"
    "score from -1 (scrutiny) to +1 (praise), and appends the columns stance and score.\n"
    "\n"
    "Usage: plaudit-stance [OPTION]... [FILE]\n"
    "\n"
    "Reads a row stream with the column hits (plaudit-match makes it) from FILE or standard input\n"
    "and writes it to standard output.\n"
    "\n"
    "Options:\n"
    "  -l, --lexicons DIR   the lexicons by which the hits were made: they say what is praise and\n"
    "                       what it weighs (default: those installed with plaudit)\n"
    "      --rule FILE      the constants of the rule (default: stance.conf among the lexicons;\n"
    "                       where DIR has none, the one installed with plaudit)\n"
    "      --rejects FILE   write rows that cannot be taken to FILE and go on\n"
    "      --max-row SIZE   the longest row that is taken (default 256M)\n"
    "  -h, --help           show this help\n"
    "  -V, --version        show the version\n"
    "\n"
    "Examples:\n"
    "  plaudit-tokenize statements.tsv | plaudit-match | plaudit-stance > stances.tsv\n"
    "  plaudit-stance --rule stricter.conf matched.tsv | mlr --tsv count -f stance\n";

enum { OPTION_RULE = 1 };

/* Fewer digits than a double holds: the score's last ones would only echo the order of sums. */
enum { SCORE_DIGITS = 6 };

static const char *const made[] = {"stance", "score"};
enum { MADE_COUNT = sizeof made / sizeof *made };

struct settings {
    const char *lexicons; /* NULL: those installed */
    const char *rule;     /* NULL: stance.conf of the lexicons */
};

struct work {
    struct lexicon *lexicon;
    struct rule rule;
    struct judgement judgement;
    size_t hits; /* the column */
};

static struct error *write_header(struct stage *stage) {
    rows_replace(stage->reader, made, MADE_COUNT);
    rows_carry_header(stage->reader, stage->writer);
    for (size_t i = 0; i < MADE_COUNT; i++)
        rows_put_escaped(stage->writer, slice_of(made[i]));
    return rows_end_row(stage->writer);
}

static struct error *write_row(struct stage *stage, const struct judgement *judgement) {
    rows_carry(stage->reader, stage->writer);
    rows_put_escaped(stage->writer, slice_of(stance_name(judgement->stance)));
    rows_put_number(stage->writer, judgement->score, SCORE_DIGITS);
    return rows_end_row(stage->writer);
}

/* The entry of a hit, or NULL where the lexicon has none such, or another under that id. */
static const struct lexicon_entry *entry_of(const struct lexicon *lexicon, const struct hit *hit) {
    const struct lexicon_entry *entry = lexicon_entry_find(lexicon, hit->entry);
    if (!entry || entry->exception)
        return NULL;
    const struct lexicon_category *category = lexicon_category(lexicon, entry->category);
    return slice_is(hit->category, category->name) ? entry : NULL;
}

static struct error *judge_row(struct stage *stage, struct work *work) {
    struct slice rest = rows_field(stage->reader, work->hits);
    struct hit hit;
    judgement_begin(&work->judgement);
    while (hits_next(&rest, &hit)) {
        const struct lexicon_entry *entry = entry_of(work->lexicon, &hit);
        if (!entry)
            return rows_reject(stage->reader,
                               "no entry '%.*s' of the category '%.*s' in these lexicons; "
                               "plaudit-match must have used the same ones",
                               (int)hit.entry.length, hit.entry.at, (int)hit.category.length,
                               hit.category.at);
        judgement_add(&work->judgement,
                      &(struct judged_hit){
                          .category = lexicon_category(work->lexicon, entry->category),
                          .weight = entry->weight,
                          .first = hit.first,
                          .last = hit.last,
                          .negated = hit.negated,
                          .quoted = hit.quoted,
                      });
    }
    if (rest.length > 0) {
        const struct slice fault = hits_unreadable(rest);
        return rows_reject(stage->reader, "hits: not category/entry/first-last[/flags]: '%.*s'",
                           (int)fault.length, fault.at);
    }
    judgement_end(&work->judgement, &work->rule);
    return write_row(stage, &work->judgement);
}

static struct error *judge_rows(struct stage *stage, struct work *work) {
    struct error *error = rows_require(stage->reader, "hits", "plaudit-match", &work->hits);
    if (!error)
        error = write_header(stage);
    bool found = true;
    while (!error && (error = rows_next(stage->reader, &found)) == NULL && found)
        error = judge_row(stage, work);
    return error;
}

static struct error *load(const struct settings *settings, struct work *work) {
    char *installed = settings->lexicons ? NULL : command_data_path("lexicons");
    const char *lexicons = settings->lexicons ? settings->lexicons : installed;
    struct error *error = settings->rule ? rule_read(settings->rule, &work->rule)
                                         : rule_read_for(lexicons, &work->rule);
    if (!error)
        error = lexicon_load(lexicons, NULL, NULL, NULL, &work->lexicon);
    free(installed);
    return error;
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {{"lexicons", required_argument, NULL, 'l'},
                                            {"rule", required_argument, NULL, OPTION_RULE},
                                            STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-stance", .help = help_text};
    struct settings settings = {0};
    struct work work = {0};
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "l:hV", options, NULL)) != -1) {
        if (option == 'l')
            settings.lexicons = optarg;
        else if (option == OPTION_RULE)
            settings.rule = optarg;
        else
            error = stage_option(&stage, option, optarg);
    }
    if (!error && !stage.answered)
        error = load(&settings, &work);
    if (!error && !stage.answered)
        error = stage_open(&stage, argc - optind, argv + optind);
    if (!error && stage.reader)
        error = judge_rows(&stage, &work);
    judgement_free(&work.judgement);
    lexicon_free(work.lexicon);
    return (int)stage_close(&stage, error);
}
