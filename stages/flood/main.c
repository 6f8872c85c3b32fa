/* plaudit-flood: tests whether praise is more than habit. */
#include "command/command.h"
#include "flood/coalitions.h"
#include "flood/framing.h"
#include "flood/ranks.h"
#include "flood/reciprocity.h"
#include "flood/reviews.h"
#include "intervals/intervals.h"
#include "stage/stage.h"

#include <string.h>

static const char help_text[] =
    "Tests whether a review draws more praise than its speakers usually give, and whether praise\n"
    "goes to fellow members, comes in return, or answers outsiders' scrutiny; and how States "
    "frame\n"
    "what they say.\n"
    "\n"
    "Usage: plaudit-flood reviews [OPTION...] [FILE]\n"
    "       plaudit-flood coalitions [OPTION...] [FILE]\n"
    "       plaudit-flood reciprocity [OPTION...] [FILE]\n"
    "       plaudit-flood ranks [OPTION...] [FILE]\n"
    "       plaudit-flood framing [OPTION...] [FILE]\n"
    "\n"
    "Options:\n"
    "  -k, --kind KIND     rows of this kind are counted (default statement)\n"
    "  -l, --level LEVEL   coverage of the intervals (default 0.95)\n"
    "  -s, --sort KEY      q (default); or event (of reviews), coalition (of coalitions and\n"
    "                      ranks), state (of reciprocity), name (of framing)\n"
    "  -p, --permutations N  of reciprocity and ranks (default 10000)\n"
    "      --seed N        of the permutations (default 1)\n"
    "  -H, --habits WHICH  of reviews: learn the speakers' habits from ordinary reviews (default)\n"
    "                      or from all\n"
    "  -F, --fit FILE      of reviews: write the fitted model there\n"
    "      --rejects FILE  where rows go that cannot be taken; else they end the work\n"
    "      --max-row SIZE  longest row to take (default 256M)\n"
    "  -h, --help          print this\n"
    "  -V, --version       print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit-flood reviews statements.tsv | head\n"
    "  plaudit-flood coalitions --sort coalition statements.tsv\n";

typedef struct error *measure_function(const struct measure *measure, struct rows_reader *reader,
                                       struct rows_writer *writer);

struct kind_of_measure {
    const char *name;
    const char *sort_name; /* what --sort calls the order of names */
    bool has_habits;
    bool has_permutations;
    measure_function *function;
};

static const struct kind_of_measure measures[] = {
    {"reviews", "event", true, false, reviews_measure},
    {"coalitions", "coalition", false, false, coalitions_measure},
    {"reciprocity", "state", false, true, reciprocity_measure},
    {"ranks", "coalition", false, true, ranks_measure},
    {"framing", "name", false, false, framing_measure},
};

static const struct kind_of_measure *measure_named(const char *name) {
    for (size_t i = 0; name && i < sizeof measures / sizeof *measures; i++)
        if (strcmp(name, measures[i].name) == 0)
            return &measures[i];
    return NULL;
}

static struct error *read_choice(const char *option, const char *text, const char *no,
                                 const char *yes, bool *chosen) {
    *chosen = strcmp(text, yes) == 0;
    if (!*chosen && strcmp(text, no) != 0)
        return command_usage("%s takes %s or %s, not '%s'", option, no, yes, text);
    return NULL;
}

/* --seed has no letter. */
#define OPTION_SEED (STAGE_OPTION_MAX_ROW + 1)

static struct error *read_permutations(const char *argument, struct measure *measure) {
    uint64_t count = 0;
    struct error *error = command_read_count("--permutations", argument, MEASURE_PERMUTATIONS_LEAST,
                                             MEASURE_PERMUTATIONS_MOST, &count);
    measure->permutations = (uint32_t)count;
    return error;
}

static struct error *read_option(struct stage *stage, const struct kind_of_measure *kind,
                                 struct measure *measure, int option, const char *argument) {
    if (kind && !kind->has_habits && (option == 'H' || option == 'F'))
        return command_usage("--%s belongs to reviews", option == 'H' ? "habits" : "fit");
    if (kind && !kind->has_permutations && (option == 'p' || option == OPTION_SEED))
        return command_usage("--%s belongs to reciprocity and ranks",
                             option == 'p' ? "permutations" : "seed");
    switch (option) {
    case 'k':
        measure->kind = argument;
        return NULL;
    case 'l':
        return command_read_number("--level", argument, INTERVAL_LEVEL_LEAST, INTERVAL_LEVEL_MOST,
                                   &measure->level);
    case 's':
        return read_choice("--sort", argument, "q", kind ? kind->sort_name : "event",
                           &measure->by_name);
    case 'H':
        return read_choice("--habits", argument, "ordinary", "all", &measure->all_reviews);
    case 'p':
        return read_permutations(argument, measure);
    case OPTION_SEED:
        return command_read_count("--seed", argument, 0, UINT64_MAX, &measure->seed);
    case 'F':
        measure->fit_path = argument;
        return NULL;
    default:
        return stage_option(stage, option, argument);
    }
}

static struct error *work(struct stage *stage, const struct kind_of_measure *kind,
                          const struct measure *measure, int operands, char *const operand[]) {
    if (!kind)
        return command_usage(
            "say what to measure: reviews, coalitions, reciprocity, ranks or framing");
    struct error *error = stage_open(stage, operands, operand);
    return error ? error : kind->function(measure, stage->reader, stage->writer);
}

int main(int argc, char *argv[]) {
    static const struct option options[] = {{"kind", required_argument, NULL, 'k'},
                                            {"level", required_argument, NULL, 'l'},
                                            {"sort", required_argument, NULL, 's'},
                                            {"habits", required_argument, NULL, 'H'},
                                            {"fit", required_argument, NULL, 'F'},
                                            {"permutations", required_argument, NULL, 'p'},
                                            {"seed", required_argument, NULL, OPTION_SEED},
                                            STAGE_OPTIONS};
    command_start();
    struct stage stage = {.name = "plaudit-flood", .help = help_text};
    struct measure measure = {.kind = "statement",
                              .level = INTERVAL_LEVEL_DEFAULT,
                              .by_session = true,
                              .permutations = MEASURE_PERMUTATIONS_DEFAULT,
                              .seed = 1};
    const struct kind_of_measure *kind = measure_named(argv[1]);
    struct error *error = NULL;
    if (kind) { /* its name goes, so that getopt_long sees the options and calls us by our own */
        argv[1] = argv[0];
        argv++;
        argc--;
    }
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "k:l:s:H:F:p:hV", options, NULL)) != -1)
        error = read_option(&stage, kind, &measure, option, optarg);
    if (!error && !stage.answered)
        error = work(&stage, kind, &measure, argc - optind, argv + optind);
    return (int)stage_close(&stage, error);
}
