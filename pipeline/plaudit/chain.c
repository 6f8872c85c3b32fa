#define _GNU_SOURCE /* pipe2, SIGPIPE in waitpid statuses */
#include "plaudit/chain.h"

#include "command/command.h"
#include "memory/memory.h"
#include "plaudit/said.h"
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

/* ---- the files of a chain -------------------------------------------------------------------- */

static char *file_name(size_t number, const char *what) {
    struct buffer name = {0};
    buffer_format(&name, "shard-%zu.%s", number + 1, what);
    return name.at;
}

static char *stage_file_name(size_t number, size_t stage, const char *what) {
    struct buffer name = {0};
    buffer_format(&name, "shard-%zu.%s.%s", number + 1, chain_stage_names[stage], what);
    return name.at;
}

char *chain_rows_name(size_t number) {
    return file_name(number, "rows");
}

char *chain_rejects_name(size_t number, size_t stage) {
    return stage_file_name(number, stage, "rejects");
}

char *chain_tokenized_name(size_t number) {
    return file_name(number, "tokenized");
}

char *chain_unresolved_name(size_t number) {
    return file_name(number, "unresolved");
}

static char *documents_name(size_t number) {
    return file_name(number, "documents");
}

char *chain_said_name(size_t number, size_t stage) {
    return stage_file_name(number, stage, "stderr");
}

static void drop(const struct workspace *workspace, char *name) {
    workspace_drop(workspace, name);
    free(name);
}

void chain_drop(const struct chain *chain, const struct workspace *workspace) {
    drop(workspace, chain_rows_name(chain->number));
    drop(workspace, chain_tokenized_name(chain->number));
    drop(workspace, documents_name(chain->number));
    drop(workspace, chain_unresolved_name(chain->number));
    for (size_t i = 0; i < CHAIN_STAGES; i++) {
        drop(workspace, chain_rejects_name(chain->number, i));
        drop(workspace, chain_said_name(chain->number, i));
    }
}

static struct error *create(const struct workspace *workspace, char *name, int *descriptor) {
    struct error *error = workspace_create(workspace, name, descriptor);
    free(name);
    return error;
}

/* ---- starting -------------------------------------------------------------------------------- */

/* Writes the list of the shard's documents in the form of `plaudit-ingest --list`. */
static struct error *write_documents(const struct workspace *workspace, size_t number,
                                     const struct inputs *inputs, const struct shard *shard) {
    int descriptor = -1;
    struct error *error = create(workspace, documents_name(number), &descriptor);
    if (error)
        return error;
    struct rows_writer *writer = rows_writer_open(descriptor, "the list of documents");
    rows_put_escaped(writer, slice_of("source"));
    rows_put_escaped(writer, slice_of("path"));
    error = rows_end_row(writer);
    for (size_t i = shard->first; i < shard->end && !error; i++) {
        if (inputs->at[i].duplicate_of != INPUT_ORIGINAL)
            continue;
        rows_put_text(writer, slice_of(inputs->at[i].source));
        rows_put_text(writer, slice_of(inputs->at[i].path));
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

/* A contiguous part of the chain, from `first` to before `end`. */
struct part {
    size_t first, end;
};
static const struct part first_part = {CHAIN_INGEST, CHAIN_MATCH};
static const struct part second_part = {CHAIN_MATCH, CHAIN_STAGES};

/* Takes `input`, which the part's first stage reads, and the name of the file its last writes. */
static struct error *open_ends(const struct workspace *workspace, size_t number, struct part part,
                               int input, char *output, struct stage_ends ends[CHAIN_STAGES]) {
    struct error *error = NULL;
    for (size_t i = 0; i < CHAIN_STAGES; i++)
        ends[i] = (struct stage_ends){-1, -1, -1};
    ends[part.first].input = input;
    for (size_t i = part.first; i < part.end && !error; i++) {
        int ways[2];
        error = create(workspace, chain_said_name(number, i), &ends[i].errors);
        if (error || i == part.end - 1)
            break;
        if (pipe2(ways, O_CLOEXEC) != 0) {
            error = error_system("pipe");
            break;
        }
        ends[i].output = ways[1];
        ends[i + 1].input = ways[0];
    }
    if (error) {
        free(output);
        return error;
    }
    return create(workspace, output, &ends[part.end - 1].output);
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

/* Starts one stage; all of a part are one process group, that of its first. */
static struct error *start_stage(struct chain *chain, size_t stage, pid_t group,
                                 const struct words *options, const struct stage_ends *ends,
                                 struct children *children, const struct workspace *workspace) {
    char *path = command_sibling_path(chain_stage_names[stage]);
    char *rejects = path_of(workspace, chain_rejects_name(chain->number, stage));
    char *documents = path_of(workspace, documents_name(chain->number));
    char *unresolved = path_of(workspace, chain_unresolved_name(chain->number));
    struct words words = {0};
    words_add(&words, chain_stage_names[stage]);
    words_add_all(&words, options);
    add_file(&words, "--rejects", rejects);
    if (stage == CHAIN_INGEST)
        add_file(&words, "--files-from", documents);
    if (stage == CHAIN_ATTRIBUTE)
        add_file(&words, "--unresolved", unresolved);
    words_add(&words, NULL);
    const struct child_start start = {.path = path,
                                      .words = words.at,
                                      .input = ends->input,
                                      .output = ends->output,
                                      .errors = ends->errors,
                                      .group = group};
    struct error *error = children_start(children, &start, &chain->stages[stage]);
    words_free(&words);
    free(unresolved);
    free(documents);
    free(rejects);
    free(path);
    return error;
}

/* Takes `input` and `output`, as open_ends does. */
static struct error *start_part(struct chain *chain, const struct chain_plan *plan,
                                struct part part, int input, char *output,
                                struct children *children, const struct workspace *workspace) {
    struct stage_ends ends[CHAIN_STAGES];
    struct error *error = open_ends(workspace, chain->number, part, input, output, ends);
    for (size_t i = part.first; i < part.end && !error; i++)
        error = start_stage(chain, i, chain->stages[part.first].pid, &plan->options[i], &ends[i],
                            children, workspace);
    close_ends(ends);
    return error;
}

struct error *chain_start(struct chain *chain, const struct chain_plan *plan,
                          const struct inputs *inputs, const struct shard *shard,
                          struct children *children, const struct workspace *workspace) {
    struct error *error = write_documents(workspace, chain->number, inputs, shard);
    if (error)
        return error;
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0)
        return error_system("/dev/null");
    return start_part(chain, plan, first_part, nothing, chain_tokenized_name(chain->number),
                      children, workspace);
}

struct error *chain_match(struct chain *chain, const struct chain_plan *plan, int tokenized,
                          struct children *children, const struct workspace *workspace) {
    chain->matching = true;
    return start_part(chain, plan, second_part, tokenized, chain_rows_name(chain->number), children,
                      workspace);
}

struct error *chain_match_own(struct chain *chain, const struct chain_plan *plan,
                              struct children *children, const struct workspace *workspace) {
    char *path = path_of(workspace, chain_tokenized_name(chain->number));
    const int tokenized = open(path, O_RDONLY | O_CLOEXEC);
    struct error *error = tokenized < 0 ? error_system("%s", path) : NULL;
    free(path);
    return error ? error : chain_match(chain, plan, tokenized, children, workspace);
}

/* ---- ending ---------------------------------------------------------------------------------- */

static bool all_ended(const struct chain *chain) {
    for (size_t i = 0; i < CHAIN_STAGES; i++)
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

/* Where none of the shard's documents can be read plaudit-ingest says 3; it has written a header,
 * and the others have gone on with that. */
static bool none_was_readable(const struct chain *chain) {
    for (size_t i = 1; i < CHAIN_STAGES; i++)
        if (!ended_well(&chain->stages[i]))
            return false;
    return WIFEXITED(chain->stages[0].status) &&
           WEXITSTATUS(chain->stages[0].status) == EXIT_STATUS_DAMAGED;
}

/* The stage that began the trouble, or CHAIN_STAGES. A stage that fails takes its neighbours with
 * it: those before it end by a broken pipe, those behind it meet a stream that is cut off. So it is
 * the first that failed in another way than by a broken pipe. */
static size_t find_culprit(const struct chain *chain) {
    if (none_was_readable(chain))
        return CHAIN_STAGES;
    for (size_t i = 0; i < CHAIN_STAGES; i++)
        if (!ended_well(&chain->stages[i]) && !ended_by_broken_pipe(&chain->stages[i]))
            return i;
    for (size_t i = 0; i < CHAIN_STAGES; i++)
        if (!ended_well(&chain->stages[i]))
            return i;
    return CHAIN_STAGES;
}

static void pass_on_said(const struct workspace *workspace, size_t number, size_t stage) {
    char *name = chain_said_name(number, stage);
    said_pass_on(workspace, name);
    free(name);
}

static struct error *blame(const struct chain *chain, size_t culprit, const struct inputs *inputs,
                           const struct shard *shard) {
    const struct child *child = &chain->stages[culprit];
    const bool damaged =
        WIFEXITED(child->status) && WEXITSTATUS(child->status) == EXIT_STATUS_DAMAGED;
    char *ending = child_ending(child);
    struct error *error = error_new(
        damaged ? EXIT_STATUS_DAMAGED : EXIT_STATUS_ENVIRONMENT,
        "%s %s (shard %zu, from %s to %s); nothing was written", chain_stage_names[culprit], ending,
        chain->number + 1, inputs->at[shard->first].source, inputs->at[shard->end - 1].source);
    free(ending);
    return error;
}

bool chain_ended(const struct chain *chain) {
    return all_ended(chain) && (chain->matching || chain_failed(chain));
}

bool chain_is_tokenized(const struct chain *chain) {
    return !chain->matching && all_ended(chain) && !chain_failed(chain);
}

bool chain_is_clean(const struct chain *chain) {
    for (size_t i = first_part.first; i < first_part.end; i++)
        if (chain->stages[i].status != 0)
            return false;
    return true;
}

bool chain_failed(const struct chain *chain) {
    return find_culprit(chain) < CHAIN_STAGES;
}

struct error *chain_judge(const struct chain *chain, const struct inputs *inputs,
                          const struct shard *shard, const struct workspace *workspace,
                          bool *rejects) {
    const size_t culprit = find_culprit(chain);
    if (culprit < CHAIN_STAGES) {
        pass_on_said(workspace, chain->number, culprit);
        return blame(chain, culprit, inputs, shard);
    }
    for (size_t i = 0; i < CHAIN_STAGES; i++) {
        pass_on_said(workspace, chain->number, i);
        if (WEXITSTATUS(chain->stages[i].status) != EXIT_STATUS_WELL)
            *rejects = true;
    }
    return NULL;
}
