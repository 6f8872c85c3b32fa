#include "command/command.h"
#include "hits/hits.h"
#include "kwic/filter.h"
#include "kwic/layout.h"
#include "kwic/order.h"
#include "kwic/tones.h"
#include "passages/passage.h"
#include "stage/stage.h"

#include <stdlib.h>
#include <unistd.h>

static const char help_text[] =
    "plaudit-kwic shows each hit in its context (keyword in context): the evidence behind a "
    "number.\n"
    "\n"
    "Usage: plaudit-kwic [OPTION]... [FILE]\n"
    "\n"
    "Reads a row stream with the columns id, text, tokens, starts and hits from FILE or standard\n"
    "input and writes one row per hit; on a terminal, aligned lines with the keyword in colour.\n"
    "\n"
    "Which hits:\n"
    "  -c, --category GLOB    of categories that match GLOB, e.g. 'framing.*' (may be repeated)\n"
    "      --flag FLAG        that bear FLAG, e.g. neg or quo (may be repeated)\n"
    "      --state CODE       in what that State said\n"
    "      --subject CODE     in what was said about that State\n"
    "      --coalition GROUP  in what members of that coalition said\n"
    "      --from DATE        on or after DATE (YYYY, YYYY-MM or YYYY-MM-DD)\n"
    "      --to DATE          on or before DATE\n"
    "\n"
    "How they are shown:\n"
    "  -w, --width N          N characters on each side, on a terminal N columns (default 40)\n"
    "      --sentence         the whole sentence\n"
    "      --sort KEY         by left, right, keyword or id (default: as they come); all lines "
    "are\n"
    "                         held in memory\n"
    "      --align            aligned lines even where standard output is no terminal\n"
    "      --color WHEN       the keyword of aligned lines in bold and in the colour of its\n"
    "                         category: auto (on a terminal), always or never\n"
    "  -l, --lexicons DIR     the lexicons that say which category is praise and which scrutiny\n"
    "                         (for colours only; default: those installed with plaudit)\n"
    "\n"
    "Options of every stage:\n"
    "      --rejects FILE     write rows that cannot be taken to FILE and go on\n"
    "      --max-row SIZE     the longest row that is taken (default 256M)\n"
    "  -h, --help             show this help\n"
    "  -V, --version          show the version\n"
    "\n"
    "Examples:\n"
    "  plaudit-match statements.tsv | plaudit-kwic -c praise --subject XAB --sort right\n"
    "  plaudit-kwic --flag neg --sentence hits.tsv | less\n";

#define MAX_WIDTH ((uint64_t)1000000)
#define DEFAULT_WIDTH ((size_t)40)

enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct wishes {
    struct filter filter;
    size_t width;
    bool has_width;
    bool sentences;
    bool align;
    enum color color;
    const char *lexicons; /* NULL: those installed */
    enum order_key order;
};

/* ---- options ---------------------------------------------------------------------------- */

enum {
    OPTION_STATE = 512,
    OPTION_SUBJECT,
    OPTION_COALITION,
    OPTION_FROM,
    OPTION_TO,
    OPTION_FLAG,
    OPTION_SENTENCE,
    OPTION_SORT,
    OPTION_ALIGN,
    OPTION_COLOR
};

static const struct option options[] = {{"category", required_argument, NULL, 'c'},
                                        {"width", required_argument, NULL, 'w'},
                                        {"lexicons", required_argument, NULL, 'l'},
                                        {"state", required_argument, NULL, OPTION_STATE},
                                        {"subject", required_argument, NULL, OPTION_SUBJECT},
                                        {"coalition", required_argument, NULL, OPTION_COALITION},
                                        {"from", required_argument, NULL, OPTION_FROM},
                                        {"to", required_argument, NULL, OPTION_TO},
                                        {"flag", required_argument, NULL, OPTION_FLAG},
                                        {"sentence", no_argument, NULL, OPTION_SENTENCE},
                                        {"sort", required_argument, NULL, OPTION_SORT},
                                        {"align", no_argument, NULL, OPTION_ALIGN},
                                        {"color", required_argument, NULL, OPTION_COLOR},
                                        STAGE_OPTIONS};

static struct error *read_width(const char *argument, struct wishes *wishes) {
    uint64_t width = 0;
    struct error *error = command_read_count("--width", argument, 0, MAX_WIDTH, &width);
    wishes->width = (size_t)width;
    wishes->has_width = true;
    return error;
}

static struct error *read_date(const char *option, const char *argument, const char **date) {
    *date = argument;
    if (filter_is_date(argument))
        return NULL;
    return command_usage("%s takes a date YYYY, YYYY-MM or YYYY-MM-DD, not '%s'", option, argument);
}

/* The place of `argument` among `names`, which end with NULL. */
static struct error *read_choice(const char *option, const char *argument,
                                 const char *const names[], unsigned *choice) {
    for (*choice = 0; names[*choice]; ++*choice)
        if (strcmp(names[*choice], argument) == 0)
            return NULL;
    struct buffer list = {0};
    for (size_t i = 0; names[i]; i++)
        buffer_format(&list, "%s%s", i == 0 ? "" : names[i + 1] ? ", " : " or ", names[i]);
    struct error *error =
        command_usage("%s takes %s, not '%s'", option, buffer_text(&list), argument);
    buffer_free(&list);
    return error;
}

static struct error *read_order(const char *argument, struct wishes *wishes) {
    static const char *const names[] = {"left", "right", "keyword", "id", NULL};
    static const enum order_key keys[] = {ORDER_LEFT, ORDER_RIGHT, ORDER_KEYWORD, ORDER_ID,
                                          ORDER_STREAM};
    unsigned choice = 0;
    struct error *error = read_choice("--sort", argument, names, &choice);
    wishes->order = keys[choice];
    return error;
}

static struct error *read_color(const char *argument, struct wishes *wishes) {
    static const char *const names[] = {"auto", "always", "never", NULL};
    static const enum color colors[] = {COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER, COLOR_AUTO};
    unsigned choice = 0;
    struct error *error = read_choice("--color", argument, names, &choice);
    wishes->color = colors[choice];
    return error;
}

static struct error *read_option(struct stage *stage, int option, const char *argument,
                                 struct wishes *wishes) {
    switch (option) {
    case 'c':
        word_list_add(&wishes->filter.categories, argument);
        return NULL;
    case OPTION_FLAG:
        word_list_add(&wishes->filter.flags, argument);
        return NULL;
    case OPTION_STATE:
        wishes->filter.state = argument;
        return NULL;
    case OPTION_SUBJECT:
        wishes->filter.subject = argument;
        return NULL;
    case OPTION_COALITION:
        wishes->filter.coalition = argument;
        return NULL;
    case OPTION_FROM:
        return read_date("--from", argument, &wishes->filter.from);
    case OPTION_TO:
        return read_date("--to", argument, &wishes->filter.to);
    case OPTION_SENTENCE:
        wishes->sentences = true;
        return NULL;
    case OPTION_ALIGN:
        wishes->align = true;
        return NULL;
    case 'w':
        return read_width(argument, wishes);
    case 'l':
        wishes->lexicons = argument;
        return NULL;
    case OPTION_SORT:
        return read_order(argument, wishes);
    case OPTION_COLOR:
        return read_color(argument, wishes);
    default:
        return stage_option(stage, option, argument);
    }
}

static struct error *read_options(struct stage *stage, int argc, char *argv[],
                                  struct wishes *wishes) {
    struct error *error = NULL;
    int option;
    while (!error && !stage->answered &&
           (option = getopt_long(argc, argv, "c:l:w:hV", options, NULL)) != -1)
        error = read_option(stage, option, optarg, wishes);
    if (!error && wishes->sentences && wishes->has_width)
        error = command_usage("--width and --sentence exclude each other");
    return error;
}

/* ---- the layout that was wished for ----------------------------------------------------- */

static bool wants_color(enum color color) {
    const char *refused = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    if (color != COLOR_AUTO)
        return color == COLOR_ALWAYS;
    return isatty(STDOUT_FILENO) && !(refused && *refused) &&
           !(terminal && strcmp(terminal, "dumb") == 0);
}

static struct context choose_context(const struct wishes *wishes, bool aligned) {
    if (wishes->sentences)
        return (struct context){.unit = CONTEXT_SENTENCES};
    struct context context = {.unit = aligned ? CONTEXT_COLUMNS : CONTEXT_CHARACTERS,
                              .width = wishes->has_width ? wishes->width : DEFAULT_WIDTH};
    if (aligned && !wishes->has_width)
        context.width = layout_fitting_width(layout_terminal_columns());
    return context;
}

static struct layout make_layout(const struct stage *stage, const struct wishes *wishes) {
    const bool aligned = wishes->align || isatty(STDOUT_FILENO);
    return (struct layout){
        .writer = stage->writer, .aligned = aligned, .context = choose_context(wishes, aligned)};
}

/* ---- the work --------------------------------------------------------------------------- */

struct columns {
    size_t text;
    size_t tokens;
    size_t starts;
    size_t hits;
    size_t cells[CELL_CATEGORY]; /* the identity columns that the layout says are present */
};

/* What is kept from row to row. */
struct work {
    struct stage *stage;
    struct filter *filter;
    struct layout layout;
    struct tones *tones; /* NULL: without colours */
    struct columns columns;
    struct passages *passages;
    struct passage passage;
    struct order *order; /* NULL: lines are written as they come */
    struct buffer text;
    struct buffer tokens;
    struct buffer cells[CELL_CATEGORY];
};

static struct error *find_columns(struct work *work) {
    const struct rows_reader *reader = work->stage->reader;
    struct columns *columns = &work->columns;
    struct error *error = rows_require(reader, "text", "plaudit-ingest", &columns->text);
    if (!error)
        error = rows_require(reader, "id", "plaudit-ingest", &columns->cells[CELL_ID]);
    if (!error)
        error = rows_require(reader, "tokens", "plaudit-tokenize", &columns->tokens);
    if (!error)
        error = rows_require(reader, "starts", "plaudit-tokenize", &columns->starts);
    if (!error)
        error = rows_require(reader, "hits", "plaudit-match", &columns->hits);
    for (enum cell cell = 0; cell < CELL_COUNT; cell++)
        work->layout.present[cell] =
            cell >= CELL_CATEGORY || rows_find(reader, cell_name(cell), &columns->cells[cell]);
    return error ? error : filter_bind(work->filter, reader);
}

static void fill_line(struct work *work, const struct hit *hit, struct line *line) {
    *line = (struct line){.backward = buffer_slice(&work->passage.backward)};
    for (enum cell cell = 0; cell < CELL_CATEGORY; cell++)
        if (work->layout.present[cell])
            line->cells[cell] =
                rows_text(work->stage->reader, work->columns.cells[cell], &work->cells[cell]);
    line->cells[CELL_CATEGORY] = hit->category;
    line->cells[CELL_ENTRY] = hit->entry;
    line->cells[CELL_FLAGS] = hit->flags;
    line->cells[CELL_LEFT] = buffer_slice(&work->passage.left);
    line->cells[CELL_KEYWORD] = buffer_slice(&work->passage.keyword);
    line->cells[CELL_RIGHT] = buffer_slice(&work->passage.right);
}

static struct error *show_hit(struct work *work, const struct hit *hit) {
    struct line line;
    passage_cut(work->passages, hit->first, hit->last, &work->layout.context, &work->passage);
    fill_line(work, hit, &line);
    return work->order ? order_add(work->order, &line) : layout_write(&work->layout, &line);
}

static const char *take_row(struct work *work) {
    const struct rows_reader *reader = work->stage->reader;
    return passages_take(work->passages, rows_text(reader, work->columns.text, &work->text),
                         rows_text(reader, work->columns.tokens, &work->tokens),
                         rows_field(reader, work->columns.starts));
}

/* Whether all hits can be read; a row is shown whole or rejected whole. */
static struct error *check_hits(struct work *work, bool *good) {
    struct rows_reader *reader = work->stage->reader;
    struct slice rest = rows_field(reader, work->columns.hits);
    struct hit hit;
    *good = false;
    while (hits_next(&rest, &hit))
        if (hit.last >= passages_count(work->passages))
            return rows_reject(reader, "hits: token %zu of %zu", hit.last,
                               passages_count(work->passages));
    if (rest.length > 0) {
        const struct slice fault = hits_unreadable(rest);
        return rows_reject(reader, "hits: not category/entry/first-last[/flags]: '%.*s'",
                           (int)fault.length, fault.at);
    }
    *good = true;
    return NULL;
}

static struct error *show_row(struct work *work) {
    struct rows_reader *reader = work->stage->reader;
    struct slice rest = rows_field(reader, work->columns.hits);
    if (rest.length == 0 || !filter_wants_row(work->filter, reader))
        return NULL;
    const char *fault = take_row(work);
    if (fault)
        return rows_reject(reader, "%s", fault);
    bool good = false;
    struct error *error = check_hits(work, &good);
    struct hit hit;
    while (!error && good && hits_next(&rest, &hit))
        if (filter_wants_hit(work->filter, &hit))
            error = show_hit(work, &hit);
    return error;
}

static struct error *write_sorted(struct work *work) {
    struct error *error = NULL;
    order_sort(work->order);
    for (size_t i = 0; i < order_count(work->order); i++)
        layout_measure(&work->layout, order_line(work->order, i));
    for (size_t i = 0; i < order_count(work->order) && !error; i++)
        error = layout_write(&work->layout, order_line(work->order, i));
    return error;
}

static struct error *show_rows(struct work *work) {
    struct error *error = layout_begin(&work->layout, layout_terminal_columns());
    bool found = true;
    while (!error && (error = rows_next(work->stage->reader, &found)) == NULL && found)
        error = show_row(work);
    return error || !work->order ? error : write_sorted(work);
}

static void free_work(struct work *work) {
    passages_close(work->passages);
    passage_free(&work->passage);
    order_close(work->order);
    tones_close(work->tones);
    layout_end(&work->layout);
    buffer_free(&work->text);
    buffer_free(&work->tokens);
    for (enum cell cell = 0; cell < CELL_CATEGORY; cell++)
        buffer_free(&work->cells[cell]);
}

static struct error *choose_colors(struct work *work, const struct wishes *wishes) {
    if (!work->layout.aligned || !wants_color(wishes->color))
        return NULL;
    char *installed = wishes->lexicons ? NULL : command_data_path("lexicons");
    struct error *error = tones_open(wishes->lexicons ? wishes->lexicons : installed, &work->tones);
    work->layout.tones = work->tones;
    free(installed);
    return error;
}

static struct error *make_concordance(struct stage *stage, struct wishes *wishes) {
    struct work work = {
        .stage = stage, .filter = &wishes->filter, .layout = make_layout(stage, wishes)};
    struct error *error = find_columns(&work);
    if (!error)
        error = choose_colors(&work, wishes);
    if (!error)
        error = passages_open(&work.passages);
    if (!error && wishes->order != ORDER_STREAM)
        error = order_open(wishes->order, &work.order);
    if (!error)
        error = show_rows(&work);
    free_work(&work);
    return error;
}

int main(int argc, char *argv[]) {
    command_start();
    struct stage stage = {.name = "plaudit-kwic", .help = help_text};
    struct wishes wishes = {0};
    struct error *error = read_options(&stage, argc, argv, &wishes);
    if (!error && !stage.answered)
        error = stage_open(&stage, argc - optind, argv + optind);
    if (stage.reader)
        error = make_concordance(&stage, &wishes);
    filter_free(&wishes.filter);
    return (int)stage_close(&stage, error);
}
