/* plaudit-ingest: documents in, one row a statement out. */
#include "command/command.h"
#include "ingest/charset.h"
#include "ingest/document.h"
#include "ingest/statement_rows.h"
#include "memory/memory.h"

#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "plaudit-ingest reads transcripts as they are published and writes one row for each "
    "statement:\n"
    "who speaks, about whom, when, and the words as printed. Formats are found by content, not by\n"
    "file name; a document that cannot be read is named and the others go on.\n"
    "\n"
    "Usage: plaudit-ingest [OPTION]… INPUT…\n"
    "       plaudit-ingest [OPTION]… --files-from FILE\n"
    "\n"
    "An INPUT is a file, an archive or a directory. Read are reports of the Universal Periodic "
    "Review\n"
    "(text or PDF), XML (TEI and others), HTML, captions and tables; plaudit-ingest(1) lists "
    "them.\n"
    "\n"
    "  --root DIR             what `source` is relative to (default: the deepest directory that\n"
    "                         holds all inputs)\n"
    "  --files-from FILE      read the documents of a list that --list made ('-': standard input)\n"
    "  --list                 only list the documents: columns source and path\n"
    "  --documents FILE       write a table of the documents: reader, charset, rows, and how many\n"
    "                         speakers a report declares and how many were counted\n"
    "  --rejects FILE         write what was rejected, and why, as rows\n"
    "  --charset NAME         the charset of text documents (default: found out)\n"
    "  --profiles DIR         the profiles (default: those installed)\n"
    "  --keep NAMES           the columns to keep besides ours, commas between them, or '' for "
    "none\n"
    "                         (default: all that the profiles keep)\n"
    "  --states FILE          names of States besides the installed ones; may be given again\n"
    "  --max-document SIZE    bytes of a document after decompression (4G)\n"
    "  --max-archive SIZE     bytes of all members of an archive, archives in it included (64G)\n"
    "  --max-members N        members of an archive, archives in it included (1000000)\n"
    "  --max-nesting N        archives and compression in one another (8)\n"
    "  --max-dictionary SIZE  memory for undoing xz (128M)\n"
    "  --max-ratio N          decompressed bytes for each compressed one (200)\n"
    "  --max-text SIZE        bytes of a text or PDF document (64M)\n"
    "  --max-statement SIZE   bytes of one statement (64M)\n"
    "  --max-value SIZE       bytes of one value or heading in XML (1M)\n"
    "  --max-names SIZE       bytes of all names in an XML document or an archive (64M)\n"
    "  --max-depth N          nesting of XML elements and of directories (256)\n"
    "  --pdf-seconds N        processor time for one PDF (60)\n"
    "  --pdf-memory SIZE      memory for one PDF (2G)\n"
    "  -h, --help             print this\n"
    "  -V, --version          print the version\n"
    "\n"
    "Examples:\n"
    "  plaudit-ingest reports/ | head -3\n"
    "  plaudit-ingest --rejects rejects.tsv reports/*.pdf | cut -f1,9 | sort | uniq -c\n";

enum {
    OPTION_ROOT = 256,
    OPTION_FILES_FROM,
    OPTION_LIST,
    OPTION_DOCUMENTS,
    OPTION_REJECTS,
    OPTION_CHARSET,
    OPTION_PROFILES,
    OPTION_KEEP,
    OPTION_STATES,
    OPTION_MAX_DOCUMENT,
    OPTION_MAX_ARCHIVE,
    OPTION_MAX_MEMBERS,
    OPTION_MAX_NESTING,
    OPTION_MAX_DICTIONARY,
    OPTION_MAX_RATIO,
    OPTION_MAX_TEXT,
    OPTION_MAX_STATEMENT,
    OPTION_MAX_VALUE,
    OPTION_MAX_NAMES,
    OPTION_MAX_DEPTH,
    OPTION_PDF_SECONDS,
    OPTION_PDF_MEMORY,
};

struct ingest {
    /* options */
    const char *root;
    const char *files_from;
    const char *documents_path;
    char *profiles;   /* owned */
    const char *keep; /* names of columns; NULL: those that the profiles keep */
    bool list;
    bool answered;
    enum exit_status answer;

    struct reader_settings settings;
    struct readers *readers;
    struct states *states;
    struct documents documents;
    const struct document_entry *present; /* the document that is being read */
    struct rows_rejects *rejects;
    uint64_t rejected;
    uint64_t written;
    struct rows_writer *writer;
    struct statement_rows *rows;
    int ledger_file;
    struct rows_writer *ledger; /* --documents */
};

/* ---- options -----------------------------------------------------------------------------------
 */

static struct error *add_states(struct ingest *ingest, const char *path) {
    return states_load(ingest->states, path);
}

static struct error *take_option(struct ingest *ingest, int option, const char *argument) {
    struct ingest_limits *limits = &ingest->settings.limits;
    switch (option) {
    case OPTION_ROOT:
        ingest->root = argument;
        return NULL;
    case OPTION_FILES_FROM:
        ingest->files_from = argument;
        return NULL;
    case OPTION_LIST:
        ingest->list = true;
        return NULL;
    case OPTION_DOCUMENTS:
        ingest->documents_path = argument;
        return NULL;
    case OPTION_REJECTS:
        if (ingest->rejects)
            return command_usage("--rejects is given twice");
        return rows_rejects_open(argument, "plaudit-ingest", &ingest->rejects);
    case OPTION_CHARSET:
        ingest->settings.charset = argument;
        return charset_check(argument);
    case OPTION_PROFILES:
        free(ingest->profiles);
        ingest->profiles = memory_copy_text(argument, strlen(argument));
        return NULL;
    case OPTION_KEEP:
        ingest->keep = argument;
        return NULL;
    case OPTION_STATES:
        return add_states(ingest, argument);
    case OPTION_MAX_DOCUMENT:
        return command_read_size("--max-document", argument, &limits->max_document);
    case OPTION_MAX_ARCHIVE:
        return command_read_size("--max-archive", argument, &limits->max_archive);
    case OPTION_MAX_MEMBERS:
        return command_read_count("--max-members", argument, 1, UINT64_MAX, &limits->max_members);
    case OPTION_MAX_NESTING:
        return command_read_count("--max-nesting", argument, 0, 1000, &limits->max_nesting);
    case OPTION_MAX_DICTIONARY:
        return command_read_size("--max-dictionary", argument, &limits->max_dictionary);
    case OPTION_MAX_RATIO:
        return command_read_count("--max-ratio", argument, 1, UINT64_MAX, &limits->max_ratio);
    case OPTION_MAX_TEXT:
        return command_read_size("--max-text", argument, &limits->max_text);
    case OPTION_MAX_STATEMENT:
        return command_read_size("--max-statement", argument, &limits->max_statement);
    case OPTION_MAX_VALUE:
        return command_read_size("--max-value", argument, &limits->max_value);
    case OPTION_MAX_NAMES:
        return command_read_size("--max-names", argument, &limits->max_names);
    case OPTION_MAX_DEPTH:
        return command_read_count("--max-depth", argument, 1, 100000, &limits->max_depth);
    case OPTION_PDF_SECONDS:
        return command_read_count("--pdf-seconds", argument, 1, 86400, &limits->pdf_seconds);
    case OPTION_PDF_MEMORY:
        return command_read_size("--pdf-memory", argument, &limits->pdf_memory);
    case 'h':
        ingest->answered = true;
        ingest->answer = command_help(help);
        return NULL;
    case 'V':
        ingest->answered = true;
        ingest->answer = command_version();
        return NULL;
    default:
        return command_usage("the options were not understood");
    }
}

static struct error *take_options(struct ingest *ingest, int argc, char *argv[]) {
    static const struct option options[] = {
        {"root", required_argument, NULL, OPTION_ROOT},
        {"files-from", required_argument, NULL, OPTION_FILES_FROM},
        {"list", no_argument, NULL, OPTION_LIST},
        {"documents", required_argument, NULL, OPTION_DOCUMENTS},
        {"rejects", required_argument, NULL, OPTION_REJECTS},
        {"charset", required_argument, NULL, OPTION_CHARSET},
        {"profiles", required_argument, NULL, OPTION_PROFILES},
        {"keep", required_argument, NULL, OPTION_KEEP},
        {"states", required_argument, NULL, OPTION_STATES},
        {"max-document", required_argument, NULL, OPTION_MAX_DOCUMENT},
        {"max-archive", required_argument, NULL, OPTION_MAX_ARCHIVE},
        {"max-members", required_argument, NULL, OPTION_MAX_MEMBERS},
        {"max-nesting", required_argument, NULL, OPTION_MAX_NESTING},
        {"max-dictionary", required_argument, NULL, OPTION_MAX_DICTIONARY},
        {"max-ratio", required_argument, NULL, OPTION_MAX_RATIO},
        {"max-text", required_argument, NULL, OPTION_MAX_TEXT},
        {"max-statement", required_argument, NULL, OPTION_MAX_STATEMENT},
        {"max-value", required_argument, NULL, OPTION_MAX_VALUE},
        {"max-names", required_argument, NULL, OPTION_MAX_NAMES},
        {"max-depth", required_argument, NULL, OPTION_MAX_DEPTH},
        {"pdf-seconds", required_argument, NULL, OPTION_PDF_SECONDS},
        {"pdf-memory", required_argument, NULL, OPTION_PDF_MEMORY},
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'V'},
        {NULL, 0, NULL, 0},
    };
    struct error *error = NULL;
    int option;
    while (!error && !ingest->answered &&
           (option = getopt_long(argc, argv, "hV", options, NULL)) != -1)
        error = take_option(ingest, option, optarg);
    return error;
}

/* ---- documents ---------------------------------------------------------------------------------
 */

/* A document or directory that is left out: named on stderr and in the rejects. */
static struct error *reject(void *context, const char *path, const char *reason) {
    struct ingest *ingest = context;
    ingest->rejected++;
    error_warn("%s: %s", path, reason);
    if (!ingest->rejects)
        return NULL;
    return rows_rejects_add(ingest->rejects, path, "", reason, (struct slice){"", 0});
}

static struct error *read_list_rows(struct ingest *ingest, struct rows_reader *reader) {
    size_t source = 0;
    size_t path = 0;
    struct error *error = rows_require(reader, "source", "plaudit-ingest --list", &source);
    if (!error)
        error = rows_require(reader, "path", "plaudit-ingest --list", &path);
    struct documents *documents = &ingest->documents;
    struct buffer room = {0};
    for (bool found = true; !error && found;) {
        error = rows_next(reader, &found);
        if (error || !found)
            break;
        documents->entries = memory_grow(documents->entries, &documents->capacity,
                                         documents->count + 1, sizeof *documents->entries);
        struct document_entry *entry = &documents->entries[documents->count++];
        struct slice text = rows_text(reader, path, &room);
        entry->path = memory_copy_text(text.at, text.length);
        text = rows_text(reader, source, &room);
        entry->source = memory_copy_text(text.at, text.length);
    }
    buffer_free(&room);
    return error;
}

static struct error *read_list(struct ingest *ingest) {
    const bool standard = strcmp(ingest->files_from, "-") == 0;
    const int file = standard ? STDIN_FILENO : open(ingest->files_from, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return error_system("%s", ingest->files_from);
    const struct rows_settings settings = {0};
    struct rows_reader *reader = NULL;
    struct error *error = rows_reader_open(file, standard ? "standard input" : ingest->files_from,
                                           &settings, &reader);
    if (!error)
        error = read_list_rows(ingest, reader);
    rows_reader_close(reader);
    if (!standard)
        (void)close(file);
    return error;
}

static struct error *find_documents(struct ingest *ingest, int operands, char *operand[]) {
    if (ingest->files_from)
        return operands ? command_usage("--files-from takes the place of inputs")
                        : read_list(ingest);
    if (operands == 0)
        return command_usage("an input is needed: a file or a directory");
    const struct document_trouble trouble = {reject, ingest};
    return documents_find(&ingest->documents, operand, (size_t)operands, ingest->root,
                          (size_t)ingest->settings.limits.max_depth, &trouble);
}

static struct error *list_documents(struct ingest *ingest) {
    rows_put_escaped(ingest->writer, slice_of("source"));
    rows_put_escaped(ingest->writer, slice_of("path"));
    struct error *error = rows_end_row(ingest->writer);
    for (size_t i = 0; i < ingest->documents.count && !error; i++) {
        rows_put_text(ingest->writer, slice_of(ingest->documents.entries[i].source));
        rows_put_text(ingest->writer, slice_of(ingest->documents.entries[i].path));
        error = rows_end_row(ingest->writer);
    }
    return error;
}

/* ---- the table of documents --------------------------------------------------------------------
 */

static struct error *open_ledger(struct ingest *ingest) {
    static const char *const columns[] = {"source",     "reader",   "charset", "rows",
                                          "statements", "declared", "counted"};
    if (!ingest->documents_path)
        return NULL;
    ingest->ledger_file =
        open(ingest->documents_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (ingest->ledger_file < 0)
        return error_system("%s", ingest->documents_path);
    ingest->ledger = rows_writer_open(ingest->ledger_file, ingest->documents_path);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        rows_put_escaped(ingest->ledger, slice_of(columns[i]));
    return rows_end_row(ingest->ledger);
}

static void put_known(struct rows_writer *writer, uint64_t count) {
    if (count)
        rows_put_count(writer, count);
    else
        rows_put_escaped(writer, (struct slice){"", 0});
}

static struct error *put_ledger(struct ingest *ingest, const struct document_entry *entry,
                                const struct document_facts *facts) {
    if (!ingest->ledger)
        return NULL;
    rows_put_text(ingest->ledger, slice_of(entry->source));
    rows_put_text(ingest->ledger, slice_of(facts->reader));
    rows_put_text(ingest->ledger, slice_of(facts->charset));
    rows_put_count(ingest->ledger, statement_rows_count(ingest->rows));
    put_known(ingest->ledger, facts->statements);
    put_known(ingest->ledger, facts->declared);
    put_known(ingest->ledger, facts->speakers);
    return rows_end_row(ingest->ledger);
}

/* ---- the work ----------------------------------------------------------------------------------
 */

/* A part of the present document that a reader leaves out. */
static struct error *leave_out(void *context, const char *place, const char *reason) {
    struct ingest *ingest = context;
    ingest->rejected++;
    error_warn("%s: %s: %s", ingest->present->path, place, reason);
    if (!ingest->rejects)
        return NULL;
    return rows_rejects_add(ingest->rejects, ingest->present->path, place, reason,
                            (struct slice){"", 0});
}

static struct statement_sink begin_document(void *context, const struct document_entry *entry) {
    struct ingest *ingest = context;
    ingest->present = entry;
    statement_rows_document(ingest->rows, entry->source);
    struct statement_sink sink = statement_rows_sink(ingest->rows);
    sink.leave_out = leave_out;
    sink.leave_out_context = ingest;
    return sink;
}

/* What holds no statements is named, so that it is not taken for one that was counted. */
static struct error *check_statements(const struct ingest *ingest,
                                      const struct document_facts *facts) {
    if (statement_rows_count(ingest->rows))
        return NULL;
    return error_new(EXIT_STATUS_DAMAGED, "no statements in it (read as %s)", facts->reader);
}

static struct error *end_document(void *context, const struct document_entry *entry,
                                  const struct document_facts *facts, struct error *damage) {
    struct ingest *ingest = context;
    ingest->written += statement_rows_count(ingest->rows);
    if (!damage)
        damage = check_statements(ingest, facts);
    struct error *error = damage ? reject(ingest, entry->path, damage->message) : NULL;
    error_free(damage);
    return error ? error : put_ledger(ingest, entry, facts);
}

static struct error *ingest_entry(struct ingest *ingest, const struct document_entry *entry) {
    const struct document_visitor visitor = {begin_document, end_document, reject, ingest};
    return document_read(ingest->readers, &ingest->settings.limits, entry, &visitor);
}

static struct error *load_tables(struct ingest *ingest) {
    char *states = command_data_path("corpora/states.tsv");
    if (!ingest->profiles)
        ingest->profiles = command_data_path("corpora/profiles");
    struct error *error = add_states(ingest, states);
    ingest->settings.states = ingest->states;
    ingest->settings.profiles = ingest->profiles;
    if (!error)
        error = readers_open(&ingest->settings, &ingest->readers);
    free(states);
    return error;
}

static struct error *keep_column(void *context, struct slice name) {
    struct ingest *ingest = context;
    return statement_rows_keep(ingest->rows, name);
}

/* The columns of a run depend on the profiles and the options, never on the documents: so runs over
 * parts of a corpus can be put together. */
static struct error *keep_columns(struct ingest *ingest) {
    if (!ingest->keep)
        return readers_kept(ingest->readers, keep_column, ingest);
    struct slice names = slice_of(ingest->keep);
    struct slice name;
    struct error *error = NULL;
    while (!error && names.length && slice_cut(&names, ',', &name))
        error = name.length ? keep_column(ingest, name)
                            : command_usage("a name between commas is empty");
    return error_within(error, "--keep");
}

static struct error *ingest_documents(struct ingest *ingest) {
    ingest->rows = statement_rows_new(ingest->writer);
    struct error *error = load_tables(ingest);
    if (!error)
        error = keep_columns(ingest);
    if (!error)
        error = open_ledger(ingest);
    if (!error)
        error = statement_rows_header(ingest->rows);
    for (size_t i = 0; i < ingest->documents.count && !error; i++)
        error = ingest_entry(ingest, &ingest->documents.entries[i]);
    return error;
}

static enum exit_status finish(struct ingest *ingest, struct error *error) {
    struct error *closings[] = {error, rows_writer_close(ingest->writer),
                                rows_writer_close(ingest->ledger),
                                rows_rejects_close(ingest->rejects)};
    enum exit_status status = EXIT_STATUS_WELL;
    for (size_t i = 0; i < sizeof closings / sizeof *closings; i++) {
        if (status == EXIT_STATUS_WELL)
            status = error_report(closings[i]);
        else
            error_free(closings[i]);
    }
    if (ingest->ledger_file > STDIN_FILENO)
        (void)close(ingest->ledger_file);
    statement_rows_free(ingest->rows);
    readers_close(ingest->readers);
    free(ingest->profiles);
    states_free(ingest->states);
    documents_free(&ingest->documents);
    if (status != EXIT_STATUS_WELL)
        return status;
    if (ingest->answered)
        return ingest->answer;
    if (ingest->rejected == 0)
        return EXIT_STATUS_WELL;
    return ingest->written || ingest->list ? EXIT_STATUS_REJECTS : EXIT_STATUS_DAMAGED;
}

int main(int argc, char *argv[]) {
    command_start();
    struct ingest ingest = {.settings.limits = INGEST_LIMITS_DEFAULT, .states = states_new()};
    struct error *error = take_options(&ingest, argc, argv);
    if (!error && !ingest.answered)
        error = find_documents(&ingest, argc - optind, argv + optind);
    if (!error && !ingest.answered) {
        ingest.writer = rows_writer_open(STDOUT_FILENO, "standard output");
        error = ingest.list ? list_documents(&ingest) : ingest_documents(&ingest);
    }
    return (int)finish(&ingest, error);
}
