#define _GNU_SOURCE /* pipe2, SIGPIPE in waitpid statuses */
#include "engine/chain.h"

#include "command/command.h"
#include "engine/said.h"
#include "memory/memory.h"
#include "rows/rows.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

const char *const chain_stage_names[CHAIN_STAGES] = {
    "plaudit-ingest", "plaudit-attribute", "plaudit-tokenize", "plaudit-match", "plaudit-stance"};

void chain_plan_free(struct chain_plan *plan) {
    for (size_t i = 0; i < CHAIN_STAGES; i++)
        words_free(&plan->options[i]);
    *plan = (struct chain_plan){0};
}

const struct chain_part chain_reading = {CHAIN_INGEST, CHAIN_MATCH};
const struct chain_part chain_matching = {CHAIN_MATCH, CHAIN_STAGES};

/* ---- the files of a chain -------------------------------------------------------------------- */

static char *file_name(const struct chain *chain, const char *what) {
    struct buffer name = {0};
    buffer_format(&name, "chain-%zu.%s", chain->number, what);
    return name.at;
}

static char *stage_file_name(const struct chain *chain, size_t stage, const char *what) {
    struct buffer name = {0};
    buffer_format(&name, "chain-%zu.%s.%s", chain->number, chain_stage_names[stage], what);
    return name.at;
}

char *chain_rejects_name(const struct chain *chain, size_t stage) {
    return stage_file_name(chain, stage, "rejects");
}

char *chain_unresolved_name(const struct chain *chain) {
    return file_name(chain, "unresolved");
}

static char *documents_name(const struct chain *chain) {
    return file_name(chain, "documents");
}

char *chain_said_name(const struct chain *chain, size_t stage) {
    return stage_file_name(chain, stage, "stderr");
}

static void drop(const struct workspace *workspace, char *name) {
    workspace_drop(workspace, name);
    free(name);
}

void chain_drop(const struct chain *chain, const struct workspace *workspace) {
    drop(workspace, documents_name(chain));
    drop(workspace, chain_unresolved_name(chain));
    for (size_t i = chain->part.first; i < chain->part.end; i++) {
        drop(workspace, chain_rejects_name(chain, i));
        drop(workspace, chain_said_name(chain, i));
    }
}

static struct error *create(const struct workspace *workspace, char *name, int *descriptor) {
    struct error *error = workspace_create(workspace, name, descriptor);
    free(name);
    return error;
}

/* ---- starting -------------------------------------------------------------------------------- */

/* Writes the list of the batch's documents in the form of `plaudit-ingest --list`. */
static struct error *write_documents(const struct chain *chain, const struct inputs *inputs,
                                     struct batch batch, const struct workspace *workspace) {
    int descriptor = -1;
    struct error *error = create(workspace, documents_name(chain), &descriptor);
    if (error)
        return error;
    struct rows_writer *writer = rows_writer_open(descriptor, "the list of documents");
    rows_put_escaped(writer, slice_of("source"));
    rows_put_escaped(writer, slice_of("path"));
    error = rows_end_row(writer);
    for (size_t i = 0; i < batch.count && !error; i++) {
        const struct input *input = &inputs->at[batch.at[i]];
        rows_put_text(writer, slice_of(input->source));
        rows_put_text(writer, slice_of(input->path));
        error = rows_end_row(writer);
    }
    struct error *closed = rows_writer_close(writer);
    (void)close(descriptor);
    if (!error)
        return closed;
    error_free(closed);
    return error;
}

/* The descriptors that one stage is started with; -1 where there is none. */
struct stage_ends {
    int input, output, errors;
};

static void close_end(int *descriptor) {
    if (*descriptor >= 0)
        (void)close(*descriptor);
    *descriptor = -1;
}

static void close_ends(struct stage_ends ends[CHAIN_STAGES]) {
    for (size_t i = 0; i < CHAIN_STAGES; i++) {
        close_end(&ends[i].input);
        close_end(&ends[i].output);
        close_end(&ends[i].errors);
    }
}

/* The ends between the stages; those at the two ends of the chain stay -1. */
static struct error *open_ends(const struct chain *chain, const struct workspace *workspace,
                               struct stage_ends ends[CHAIN_STAGES]) {
    struct error *error = NULL;
    for (size_t i = 0; i < CHAIN_STAGES; i++)
        ends[i] = (struct stage_ends){-1, -1, -1};
    for (size_t i = chain->part.first; i < chain->part.end && !error; i++) {
        int ways[2];
        error = create(workspace, chain_said_name(chain, i), &ends[i].errors);
        if (error || i == chain->part.end - 1)
            break;
        if (pipe2(ways, O_CLOEXEC) != 0)
            return error_system("pipe");
        ends[i].output = ways[1];
        ends[i + 1].input = ways[0];
    }
    return error;
}

/* The path of a file of the workspace; takes the name. */
static char *path_of(const struct workspace *workspace, char *name) {
    char *path = workspace_path(workspace, name);
    free(name);
    return path;
}

/* Adds an option whose value is a file of the chain. */
static void add_file(struct words *words, const char *option, const char *path) {
    words_add(words, option);
    words_add(words, path);
}

/* Starts one stage; all of a chain are one process group, that of its first. */
static struct error *start_stage(struct chain *chain, size_t stage, const struct words *options,
                                 const struct stage_ends *ends, struct children *children,
                                 const struct workspace *workspace) {
    char *path = command_sibling_path(chain_stage_names[stage]);
    char *rejects = path_of(workspace, chain_rejects_name(chain, stage));
    char *documents = path_of(workspace, documents_name(chain));
    char *unresolved = path_of(workspace, chain_unresolved_name(chain));
    struct words words = {0};
    words_add(&words, chain_stage_names[stage]);
    words_add_all(&words, options);
    add_file(&words, "--rejects", rejects);
    if (stage == CHAIN_INGEST)
        add_file(&words, "--files-from", documents);
    if (stage == CHAIN_ATTRIBUTE) {
        add_file(&words, "--unresolved", unresolved);
        words_add(&words, "--by-source");
    }
    words_add(&words, NULL);
    const struct child_start start = {.path = path,
                                      .words = words.at,
                                      .input = ends->input,
                                      .output = ends->output,
                                      .errors = ends->errors,
                                      .group = chain->stages[chain->part.first].pid};
    struct error *error = children_start(children, &start, &chain->stages[stage]);
    words_free(&words);
    free(unresolved);
    free(documents);
    free(rejects);
    free(path);
    return error;
}

struct error *chain_start(struct chain *chain, const struct chain_plan *plan,
                          const struct inputs *inputs, struct batch batch, int input, int output,
                          struct children *children, const struct workspace *workspace) {
    struct stage_ends ends[CHAIN_STAGES];
    struct error *error = open_ends(chain, workspace, ends);
    if (!error && chain->part.first == CHAIN_INGEST)
        error = write_documents(chain, inputs, batch, workspace);
    for (size_t i = chain->part.first; i < chain->part.end && !error; i++) {
        struct stage_ends own = ends[i];
        if (i == chain->part.first)
            own.input = input;
        if (i == chain->part.end - 1)
            own.output = output;
        error = start_stage(chain, i, &plan->options[i], &own, children, workspace);
    }
    close_ends(ends);
    return error;
}

/* ---- ending ---------------------------------------------------------------------------------- */

bool chain_ended(const struct chain *chain) {
    for (size_t i = chain->part.first; i < chain->part.end; i++)
        if (chain->stages[i].pid && !chain->stages[i].ended)
            return false;
    return true;
}

static bool ended_by_broken_pipe(const struct child *child) {
    return WIFSIGNALED(child->status) && WTERMSIG(child->status) == SIGPIPE;
}

/* A stage that was not started has the status 0. */
static bool ended_well(const struct child *child) {
    return WIFEXITED(child->status) && WEXITSTATUS(child->status) <= EXIT_STATUS_REJECTS;
}

/* Where none of the batch's documents can be read plaudit-ingest says 3; it has written a header,
 * and the others have gone on with that. */
static bool none_was_readable(const struct chain *chain) {
    for (size_t i = chain->part.first + 1; i < chain->part.end; i++)
        if (!ended_well(&chain->stages[i]))
            return false;
    return chain->part.first == CHAIN_INGEST && WIFEXITED(chain->stages[0].status) &&
           WEXITSTATUS(chain->stages[0].status) == EXIT_STATUS_DAMAGED;
}

/* The stage that began the trouble, or CHAIN_STAGES. A stage that fails takes its neighbours with
 * it: those before it end by a broken pipe, those behind it meet a stream that is cut off. So it is
 * the first that failed in another way than by a broken pipe. */
static size_t find_culprit(const struct chain *chain) {
    if (none_was_readable(chain))
        return CHAIN_STAGES;
    for (size_t i = chain->part.first; i < chain->part.end; i++)
        if (!ended_well(&chain->stages[i]) && !ended_by_broken_pipe(&chain->stages[i]))
            return i;
    return CHAIN_STAGES;
}

/* "document X", "documents from X to Y" */
static void append_documents(struct buffer *text, const struct inputs *inputs, struct batch batch) {
    const char *first = inputs->at[batch.at[0]].source;
    if (batch.count == 1)
        buffer_format(text, "document %s", first);
    else
        buffer_format(text, "documents from %s to %s", first,
                      inputs->at[batch.at[batch.count - 1]].source);
}

static struct error *blame(const struct chain *chain, size_t culprit, const struct inputs *inputs,
                           struct batch batch) {
    const struct child *child = &chain->stages[culprit];
    const bool damaged =
        WIFEXITED(child->status) && WEXITSTATUS(child->status) == EXIT_STATUS_DAMAGED;
    char *ending = child_ending(child);
    struct buffer documents = {0};
    append_documents(&documents, inputs, batch);
    struct error *error = error_new(damaged ? EXIT_STATUS_DAMAGED : EXIT_STATUS_ENVIRONMENT,
                                    "%s %s (%s); nothing was written", chain_stage_names[culprit],
                                    ending, buffer_text(&documents));
    buffer_free(&documents);
    free(ending);
    return error;
}

bool chain_failed(const struct chain *chain) {
    return find_culprit(chain) < CHAIN_STAGES;
}

struct error *chain_judge(const struct chain *chain, const struct inputs *inputs,
                          struct batch batch, const struct workspace *workspace) {
    const size_t culprit = find_culprit(chain);
    if (culprit == CHAIN_STAGES)
        return NULL;
    char *name = chain_said_name(chain, culprit);
    said_pass_on(workspace, name);
    free(name);
    return blame(chain, culprit, inputs, batch);
}
