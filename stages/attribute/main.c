#include "attribute/attribution.h"
#include "attribute/tables.h"
#include "attribute/unresolved.h"
#include "command/command.h"
#include "memory/memory.h"
#include "stage/stage.h"

#include <stdlib.h>

static const char help_text[] =
    "plaudit-attribute finds which State speaks, for which group and about which State, and\n"
    "appends ISO 3166-1 codes and the coalitions that both States belonged to on that day.\n"
    "\n"
    "Usage: plaudit-attribute [OPTION]... [FILE]\n"
    "\n"
    "Reads a row stream with the columns speaker, behalf, subject and date from FILE or standard\n"
    "input and writes it to standard output with state, behalf_group, subject_state, groups and\n"
    "subject_groups appended. What is in no table stays empty; nothing is guessed.\n"
    "\n"
    "Options:\n"
    "      --states FILE         add a table of names of States\n"
    "      --groups FILE         add a table of names of groups\n"
    "      --coalitions PATH     add a list of members, or every *.tsv of a directory\n"
    "      --coalition NAME      add a disputed list: corpora/coalitions/claims/NAME.tsv\n"
    "      --no-default-tables   leave out the tables that come with plaudit\n"
    "      --unresolved FILE     write every label that no table has, with its count, to FILE\n"
    "      --by-source           count labels apart for each document (column source)\n"
    "      --max-labels N        different labels that are counted apart (default 1000000)\n"
    "      --rejects FILE        write rows that cannot be taken to FILE and go on\n"
    "      --max-row SIZE        the longest row that is taken (default 256M)\n"
    "  -h, --help                show this help\n"
    "  -V, --version             show the version\n"
    "\n"
    "Examples:\n"
    "  plaudit-ingest reports | plaudit-attribute --unresolved names.tsv > statements.tsv\n"
    "  plaudit-attribute --states corpora/sample/states.tsv statements.tsv\n";

enum {
    OPTION_STATES = 1,
    OPTION_GROUPS,
    OPTION_COALITIONS,
    OPTION_COALITION,
    OPTION_NO_DEFAULTS,
    OPTION_UNRESOLVED,
    OPTION_BY_SOURCE,
    OPTION_MAX_LABELS,
};

/* A table to be added after those that come with the project, so that a conflict between the two
 * names the line that was added. */
struct addition {
    int option;
    const char *path;
};

struct choices {
    bool no_defaults;
    struct addition *additions;
    size_t addition_count;
    const char *unresolved_path; /* NULL: none */
    bool by_source;
    uint64_t max_labels;
};

static const char *const made[] = {"state", "behalf_group", "subject_state", "groups",
                                   "subject_groups"};
enum { MADE_COUNT = sizeof made / sizeof *made };

struct columns {
    size_t speaker, behalf, subject, date;
    size_t source; /* where labels are counted by it */
};

static struct error *find_columns(const struct rows_reader *reader, bool by_source,
                                  struct columns *columns) {
    struct error *error = rows_require(reader, "speaker", "plaudit-ingest", &columns->speaker);
    if (!error)
        error = rows_require(reader, "behalf", "plaudit-ingest", &columns->behalf);
    if (!error)
        error = rows_require(reader, "subject", "plaudit-ingest", &columns->subject);
    if (!error)
        error = rows_require(reader, "date", "plaudit-ingest", &columns->date);
    if (!error && by_source)
        error = rows_require(reader, "source", "plaudit-ingest", &columns->source);
    return error;
}

static struct error *write_header(struct stage *stage) {
    rows_replace(stage->reader, made, MADE_COUNT);
    rows_carry_header(stage->reader, stage->writer);
    for (size_t i = 0; i < MADE_COUNT; i++)
        rows_put_escaped(stage->writer, slice_of(made[i]));
    return rows_end_row(stage->writer);
}

static struct error *write_row(struct stage *stage, const struct codes *codes) {
    rows_carry(stage->reader, stage->writer);
    rows_put_text(stage->writer, codes->state);
    rows_put_text(stage->writer, codes->behalf_group);
    rows_put_text(stage->writer, codes->subject_state);
    rows_put_text(stage->writer, codes->groups);
    rows_put_text(stage->writer, codes->subject_groups);
    return rows_end_row(stage->writer);
}

/* What unescaped fields are kept in, from row to row. */
struct rooms {
    struct buffer speaker, behalf, subject, source;
};

static struct labels labels_of_row(const struct rows_reader *reader, const struct columns *columns,
                                   struct rooms *rooms) {
    return (struct labels){
        .speaker = rows_text(reader, columns->speaker, &rooms->speaker),
        .behalf = rows_text(reader, columns->behalf, &rooms->behalf),
        .subject = rows_text(reader, columns->subject, &rooms->subject),
        .date = rows_field(reader, columns->date),
    };
}

/* `by_source` is NULL where labels are not counted by document. */
static struct error *attribute_rows(struct stage *stage, struct attribution *attribution,
                                    struct unresolved *by_source) {
    struct columns columns = {0};
    struct rooms rooms = {0};
    struct error *error = find_columns(stage->reader, by_source != NULL, &columns);
    if (!error)
        error = write_header(stage);
    bool found = true;
    while (!error && (error = rows_next(stage->reader, &found)) == NULL && found) {
        if (by_source)
            unresolved_in(by_source, rows_text(stage->reader, columns.source, &rooms.source));
        const struct labels labels = labels_of_row(stage->reader, &columns, &rooms);
        const struct codes codes = attribute(attribution, &labels);
        error = write_row(stage, &codes);
    }
    buffer_free(&rooms.speaker);
    buffer_free(&rooms.behalf);
    buffer_free(&rooms.subject);
    buffer_free(&rooms.source);
    return error;
}

/* Who wants them by document adds them up. */
static struct error *tell_unresolved(const struct unresolved *unresolved, const char *path,
                                     bool by_source) {
    const uint64_t fields = unresolved_fields(unresolved);
    if (fields > 0 && !by_source)
        error_warn("%zu label%s of no State or group, in %llu field%s%s",
                   unresolved_labels(unresolved), unresolved_labels(unresolved) == 1 ? "" : "s",
                   (unsigned long long)fields, fields == 1 ? "" : "s",
                   path ? "" : " (--unresolved FILE lists them)");
    return path ? unresolved_write(unresolved, path) : NULL;
}

static struct error *work(struct stage *stage, const struct tables *tables,
                          const struct choices *choices) {
    struct unresolved *unresolved = unresolved_new((size_t)choices->max_labels, choices->by_source);
    struct attribution *attribution = attribution_new(tables, unresolved);
    struct error *error =
        attribute_rows(stage, attribution, choices->by_source ? unresolved : NULL);
    if (!error)
        error = tell_unresolved(unresolved, choices->unresolved_path, choices->by_source);
    attribution_free(attribution);
    unresolved_free(unresolved);
    return error;
}

static struct error *take_option(struct stage *stage, int option, const char *argument,
                                 struct choices *choices) {
    switch (option) {
    case OPTION_STATES:
    case OPTION_GROUPS:
    case OPTION_COALITIONS:
    case OPTION_COALITION:
        choices->additions[choices->addition_count++] = (struct addition){option, argument};
        return NULL;
    case OPTION_NO_DEFAULTS:
        choices->no_defaults = true;
        return NULL;
    case OPTION_UNRESOLVED:
        choices->unresolved_path = argument;
        return NULL;
    case OPTION_BY_SOURCE:
        choices->by_source = true;
        return NULL;
    case OPTION_MAX_LABELS:
        return command_read_count("--max-labels", argument, 1, UINT32_MAX / 2,
                                  &choices->max_labels);
    default:
        return stage_option(stage, option, argument);
    }
}

static struct error *add_table(struct tables *tables, const struct addition *addition) {
    switch (addition->option) {
    case OPTION_STATES:
        return states_load(tables->states, addition->path);
    case OPTION_GROUPS:
        return states_load(tables->groups, addition->path);
    case OPTION_COALITIONS:
        return tables_add_coalitions(tables, addition->path);
    default:
        return tables_add_claim(tables, addition->path);
    }
}

static struct error *load_tables(struct tables *tables, const struct choices *choices) {
    struct error *error = choices->no_defaults ? NULL : tables_add_defaults(tables);
    for (size_t i = 0; !error && i < choices->addition_count; i++)
        error = add_table(tables, &choices->additions[i]);
    return error;
}

static const struct option options[] = {
    {"states", required_argument, NULL, OPTION_STATES},
    {"groups", required_argument, NULL, OPTION_GROUPS},
    {"coalitions", required_argument, NULL, OPTION_COALITIONS},
    {"coalition", required_argument, NULL, OPTION_COALITION},
    {"no-default-tables", no_argument, NULL, OPTION_NO_DEFAULTS},
    {"unresolved", required_argument, NULL, OPTION_UNRESOLVED},
    {"by-source", no_argument, NULL, OPTION_BY_SOURCE},
    {"max-labels", required_argument, NULL, OPTION_MAX_LABELS},
    STAGE_OPTIONS};

int main(int argc, char *argv[]) {
    command_start();
    struct stage stage = {.name = "plaudit-attribute", .help = help_text};
    struct choices choices = {.max_labels = UNRESOLVED_MOST_DEFAULT};
    choices.additions = memory_zeroed((size_t)argc, sizeof *choices.additions);
    struct error *error = NULL;
    int option;
    while (!error && !stage.answered &&
           (option = getopt_long(argc, argv, "hV", options, NULL)) != -1)
        error = take_option(&stage, option, optarg, &choices);
    struct tables tables;
    tables_new(&tables);
    if (!error && !stage.answered)
        error = load_tables(&tables, &choices);
    if (!error && !stage.answered)
        error = stage_open(&stage, argc - optind, argv + optind);
    if (stage.reader && !error)
        error = work(&stage, &tables, &choices);
    const enum exit_status status = stage_close(&stage, error);
    tables_free(&tables);
    free(choices.additions);
    return (int)status;
}
