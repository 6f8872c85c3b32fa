#define _GNU_SOURCE /* O_CLOEXEC */
#include "plaudit/run.h"

#include "command/command.h"
#include "memory/memory.h"
#include "plaudit/chain.h"
#include "plaudit/children.h"
#include "plaudit/file_digests.h"
#include "plaudit/inputs.h"
#include "plaudit/progress.h"
#include "plaudit/provenance.h"
#include "plaudit/rejects.h"
#include "plaudit/request.h"
#include "plaudit/said.h"
#include "plaudit/shards.h"
#include "plaudit/statements.h"
#include "plaudit/summary.h"
#include "plaudit/tables.h"
#include "plaudit/tokenized.h"
#include "plaudit/unresolved.h"
#include "plaudit/versions.h"
#include "plaudit/workspace.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* How many shards that have ended may wait for an earlier one, for each that runs. Bounds the disk
 * that rows take before they are compressed. */
#define SHARDS_WAITING 4

/* In the order in which they are put in place; provenance.json, which has the digests of all the
 * others, comes last. */
static const char *const outputs[] = {STATEMENTS_FILE, "states.tsv",     "reviews.tsv",
                                      "dyads.tsv",     "coalitions.tsv", REJECTS_FILE,
                                      UNRESOLVED_FILE, PROVENANCE_FILE};
enum { OUTPUTS = sizeof outputs / sizeof *outputs };

/* What a result depends on besides the documents. */
struct ground {
    struct file_digests lexicons;
    struct file_digests tables;  /* of names and of members, and profiles */
    struct file_digests readers; /* the executables that make tokenized rows of documents */
};

static void ground_free(struct ground *ground) {
    file_digests_free(&ground->lexicons);
    file_digests_free(&ground->tables);
    file_digests_free(&ground->readers);
}

struct run {
    struct request request;
    struct workspace *workspace;
    struct children *children;
    struct versions versions;
    struct ground ground;
    struct child lister;
    struct inputs inputs;
    struct shards shards;
    struct chain *chains; /* one for each shard */
    struct digest *names; /* under which each shard's tokenized rows are kept */
    struct chain_plan plan;
    struct tokenized tokenized;
    struct tables *tables;
    struct statements *statements;
    struct rejects *rejects;
    struct unresolved *unresolved;
    struct progress progress;
    bool rejected; /* anything */
};

/* ---- what there is to do --------------------------------------------------------------------- */

/* The installed tables that the stages read by themselves. */
static struct error *digest_installed(struct file_digests *files, const char *name) {
    char *path = command_data_path(name);
    struct stat status;
    struct buffer prefix = {0};
    struct error *error = NULL;
    buffer_format(&prefix, "%s/", name);
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        error = file_digests_add_all(files, path, buffer_text(&prefix));
    else
        error = file_digests_add(files, path, name);
    buffer_free(&prefix);
    free(path);
    return error;
}

static struct error *digest_given(struct file_digests *files, const char *path) {
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISDIR(status.st_mode))
        return file_digests_add(files, path, path);
    struct buffer prefix = {0};
    buffer_format(&prefix, "%s/", path);
    struct error *error = file_digests_add_all(files, path, buffer_text(&prefix));
    buffer_free(&prefix);
    return error;
}

static struct error *digest_readers(struct file_digests *files) {
    struct error *error = NULL;
    for (size_t i = CHAIN_INGEST; i < CHAIN_MATCH && !error; i++) {
        char *path = command_sibling_path(chain_stage_names[i]);
        error = file_digests_add(files, path, chain_stage_names[i]);
        free(path);
    }
    return error;
}

/* What tokenized rows depend on. */
static struct error *survey_reading(const struct request *request, struct ground *ground) {
    static const char *const installed[] = {"corpora/states.tsv", "corpora/groups.tsv",
                                            "corpora/coalitions", "corpora/profiles"};
    const struct words *given = &request->tables;
    struct error *error = NULL;
    for (size_t i = 0; i < sizeof installed / sizeof *installed && !error; i++)
        error = digest_installed(&ground->tables, installed[i]);
    for (size_t i = 0; i < given->count && !error; i++)
        error = digest_given(&ground->tables, given->at[i]);
    return error ? error : digest_readers(&ground->readers);
}

static struct error *survey(const struct request *request, struct ground *ground) {
    struct error *error = file_digests_add_all(&ground->lexicons, request->lexicons, "");
    return error ? error : survey_reading(request, ground);
}

/* What tokenized rows depend on besides the documents and the options. */
static struct digest reading_ground(const struct ground *ground) {
    const struct digest tables = file_digests_together(&ground->tables);
    const struct digest readers = file_digests_together(&ground->readers);
    struct buffer both = {0};
    buffer_format(&both, "%s %s", tables.text, readers.text);
    const struct digest digest = digest_bytes(buffer_slice(&both));
    buffer_free(&both);
    return digest;
}

static void plan_chain(struct run *run) {
    const struct request *request = &run->request;
    struct words *options = run->plan.options;
    words_add_all(&options[CHAIN_INGEST], &request->ingest);
    words_add_all(&options[CHAIN_ATTRIBUTE], &request->attribute);
    for (size_t i = CHAIN_MATCH; i <= CHAIN_STANCE; i++) {
        words_add(&options[i], "--lexicons");
        words_add(&options[i], request->lexicons);
    }
    for (size_t i = CHAIN_ATTRIBUTE; i <= CHAIN_STANCE; i++)
        words_add_all(&options[i], &request->every);
}

/* Lets plaudit-ingest write the list of documents to `output`. */
static struct error *start_lister(struct run *run, int nothing, int output, const char *rejects) {
    char *path = command_sibling_path(chain_stage_names[CHAIN_INGEST]);
    struct words words = {0};
    words_add(&words, chain_stage_names[CHAIN_INGEST]);
    words_add(&words, "--list");
    words_add(&words, "--rejects");
    words_add(&words, rejects);
    words_add_all(&words, &run->request.ingest);
    words_add(&words, "--");
    for (size_t i = 0; i < run->request.input_count; i++)
        words_add(&words, run->request.inputs[i]);
    words_add(&words, NULL);
    const struct child_start start = {.path = path,
                                      .words = words.at,
                                      .input = nothing,
                                      .output = output,
                                      .errors = STDERR_FILENO};
    struct error *error = children_start(run->children, &start, &run->lister);
    words_free(&words);
    free(path);
    return error;
}

static struct error *judge_lister(struct run *run) {
    const struct child *lister = &run->lister;
    if (WIFEXITED(lister->status) && WEXITSTATUS(lister->status) <= EXIT_STATUS_REJECTS) {
        if (WEXITSTATUS(lister->status) == EXIT_STATUS_REJECTS)
            run->rejected = true;
        return NULL;
    }
    char *ending = child_ending(lister);
    struct error *error = error_new(EXIT_STATUS_ENVIRONMENT, "plaudit-ingest --list %s", ending);
    free(ending);
    return error;
}

static struct error *read_list(struct run *run, int list) {
    if (lseek(list, 0, SEEK_SET) != 0)
        return error_system("the list of documents");
    return inputs_read(&run->inputs, list, run->request.out);
}

static struct error *list_inputs(struct run *run) {
    static const char list_name[] = "documents";
    static const char rejects_name[] = "documents.rejects";
    char *rejects = workspace_path(run->workspace, rejects_name);
    int list = -1;
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    struct error *error = nothing < 0 ? error_system("/dev/null") : NULL;
    if (!error)
        error = workspace_create(run->workspace, list_name, &list);
    if (!error)
        error = start_lister(run, nothing, list, rejects);
    if (!error)
        error = children_wait_for(run->children, &run->lister);
    if (!error)
        error = judge_lister(run);
    if (!error)
        error = read_list(run, list);
    if (!error)
        error = rejects_take(run->rejects, run->workspace, rejects_name);
    if (nothing >= 0)
        (void)close(nothing);
    if (list >= 0)
        (void)close(list);
    free(rejects);
    return error;
}

/* Each duplicate is named; it is a matter of the corpus, and no fault. */
static struct error *name_duplicates(struct run *run) {
    struct error *error = NULL;
    for (size_t i = 0; i < run->inputs.count && !error; i++) {
        const struct input *input = &run->inputs.at[i];
        if (input->duplicate_of == INPUT_ORIGINAL)
            continue;
        struct buffer reason = {0};
        buffer_format(&reason, "says the same as %s, which is counted; this one is not",
                      run->inputs.at[input->duplicate_of].source);
        error_warn("%s: %s", input->path, buffer_text(&reason));
        error = rejects_add(run->rejects, input->source, buffer_text(&reason));
        buffer_free(&reason);
    }
    return error;
}

static struct error *find_work(struct run *run) {
    struct error *error = list_inputs(run);
    if (!error && run->inputs.count == 0)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "there is no document to read");
    if (!error)
        error = inputs_examine(&run->inputs, run->request.max_document, run->children);
    if (!error)
        error = name_duplicates(run);
    shards_cut(&run->inputs, &run->shards);
    run->chains = memory_zeroed(run->shards.count + 1, sizeof *run->chains);
    run->names = memory_zeroed(run->shards.count + 1, sizeof *run->names);
    return error;
}

/* ---- the work -------------------------------------------------------------------------------- */

/* With the rows that an earlier run has kept, or from the documents. */
static struct error *start_chain(struct run *run, size_t number) {
    struct chain *chain = &run->chains[number];
    const struct shard *shard = &run->shards.at[number];
    const struct digest ground = reading_ground(&run->ground);
    int rows = -1;
    chain->number = number;
    run->names[number] = tokenized_name(&run->tokenized, &ground, shard, false);
    struct error *error = tokenized_find(&run->tokenized, &run->names[number], number, &rows);
    if (error)
        return error;
    if (rows >= 0)
        return chain_match(chain, &run->plan, rows, run->children, run->workspace);
    return chain_start(chain, &run->plan, &run->inputs, shard, run->children, run->workspace);
}

/* Whether all that the shard's rows depend on is as it was when they were begun. */
static bool is_as_before(const struct run *run, size_t number) {
    struct ground now = {0};
    bool same = false;
    struct error *error = survey_reading(&run->request, &now);
    if (!error) {
        const struct digest ground = reading_ground(&now);
        const struct digest name =
            tokenized_name(&run->tokenized, &ground, &run->shards.at[number], true);
        same = name.text[0] && strcmp(name.text, run->names[number].text) == 0;
    }
    error_free(error);
    ground_free(&now);
    return same;
}

/* Rows that cannot be kept (a full disk) are a matter of the next run only. */
static void keep_tokenized(struct run *run, size_t number) {
    if (chain_is_clean(&run->chains[number]) && is_as_before(run, number))
        error_free(tokenized_keep(&run->tokenized, &run->names[number], number));
}

static struct error *go_on(struct run *run, size_t first, size_t end) {
    struct error *error = NULL;
    for (size_t i = first; i < end && !error; i++) {
        if (!chain_is_tokenized(&run->chains[i]))
            continue;
        keep_tokenized(run, i);
        error = chain_match_own(&run->chains[i], &run->plan, run->children, run->workspace);
    }
    return error;
}

static struct error *take_rejects(struct run *run, size_t number) {
    struct error *error = NULL;
    for (size_t i = 0; i < CHAIN_STAGES && !error; i++) {
        char *name = chain_rejects_name(number, i);
        error = rejects_take(run->rejects, run->workspace, name);
        free(name);
    }
    return error;
}

static struct error *take_unresolved(struct run *run, size_t number) {
    char *name = chain_unresolved_name(number);
    struct error *error = unresolved_take(run->unresolved, run->workspace, name);
    free(name);
    return error;
}

static struct error *take_rows(struct run *run, size_t number) {
    const struct statements_way way = {run->children, run->workspace, run->tables, &run->inputs};
    char *name = chain_rows_name(number);
    struct error *error = statements_take(run->statements, name, &way);
    free(name);
    return error;
}

/* Joins what an ended chain has made to what the chains before it have made. */
static struct error *finish_chain(struct run *run, size_t number) {
    const struct shard *shard = &run->shards.at[number];
    progress_clear(&run->progress);
    struct error *error =
        chain_judge(&run->chains[number], &run->inputs, shard, run->workspace, &run->rejected);
    if (!error)
        error = take_rejects(run, number);
    if (!error)
        error = take_unresolved(run, number);
    if (!error)
        error = take_rows(run, number);
    if (error)
        return error;
    chain_drop(&run->chains[number], run->workspace);
    progress_show(&run->progress, shard->end, run->inputs.count,
                  statements_counts(run->statements).statements);
    return NULL;
}

static size_t count_running(const struct run *run, size_t first, size_t end) {
    size_t running = 0;
    for (size_t i = first; i < end; i++)
        running += !chain_ended(&run->chains[i]);
    return running;
}

/* A chain that cannot go on is told at once, not when its turn has come. */
static struct error *find_failed(struct run *run, size_t first, size_t end) {
    for (size_t i = first; i < end; i++)
        if (chain_ended(&run->chains[i]) && chain_failed(&run->chains[i])) {
            progress_clear(&run->progress);
            return chain_judge(&run->chains[i], &run->inputs, &run->shards.at[i], run->workspace,
                               &run->rejected);
        }
    return NULL;
}

static struct error *run_chains(struct run *run) {
    const size_t jobs = (size_t)run->request.jobs;
    size_t joined = 0;  /* shards whose rows are taken */
    size_t started = 0; /* shards whose chain was started */
    struct error *error = NULL;
    while (joined < run->shards.count && !error) {
        while (started < run->shards.count && !error && started - joined < jobs * SHARDS_WAITING &&
               count_running(run, joined, started) < jobs)
            error = start_chain(run, started++);
        if (!error)
            error = go_on(run, joined, started);
        if (!error)
            error = find_failed(run, joined, started);
        if (!error && chain_ended(&run->chains[joined]))
            error = finish_chain(run, joined++);
        else if (!error)
            error = children_wait(run->children);
    }
    progress_clear(&run->progress);
    return error;
}

static struct error *take_documents(struct run *run) {
    struct error *error = statements_open(run->workspace, &run->statements);
    if (!error)
        error = tables_start(run->children, run->workspace, &run->tables);
    if (!error)
        error = run_chains(run);
    if (!error && statements_counts(run->statements).rows == 0 && run->rejected)
        error = error_new(EXIT_STATUS_DAMAGED, "no document could be read; nothing was written");
    if (!error) {
        const struct statements_way way = {run->children, run->workspace, run->tables,
                                           &run->inputs};
        error = statements_finish(run->statements, &way);
    }
    if (!error)
        error =
            tables_finish(run->tables, run->children, run->workspace, run->rejects, &run->rejected);
    return error;
}

/* Somebody who edits a lexicon while a run is under way must not get numbers of which one half
 * comes from the old and the other from the new. */
static struct error *check_ground(const struct run *run) {
    struct ground now = {0};
    struct error *error = survey(&run->request, &now);
    if (!error && !(file_digests_equal(&now.lexicons, &run->ground.lexicons) &&
                    file_digests_equal(&now.tables, &run->ground.tables)))
        error = error_new(EXIT_STATUS_ENVIRONMENT,
                          "lexicons or tables were changed while the run was under way; nothing "
                          "was written, please run again");
    ground_free(&now);
    return error;
}

/* ---- the end --------------------------------------------------------------------------------- */

static struct error *write_provenance(struct run *run, uint64_t rejects) {
    const struct provenance provenance = {.command = &run->request.command,
                                          .versions = &run->versions,
                                          .lexicons = run->request.lexicons,
                                          .lexicon_files = &run->ground.lexicons,
                                          .tables = &run->ground.tables,
                                          .inputs = &run->inputs,
                                          .outputs = outputs,
                                          .output_count = OUTPUTS - 1,
                                          .counts = statements_counts(run->statements),
                                          .rejects = rejects};
    return provenance_write(&provenance, run->workspace);
}

static struct error *publish(struct run *run) {
    struct error *error = rejects_close(run->rejects);
    run->rejects = NULL;
    if (!error)
        error = workspace_publish(run->workspace, outputs, OUTPUTS);
    if (!error)
        workspace_keep_only(run->workspace, run->tokenized.names);
    return error;
}

static struct error *conclude(struct run *run) {
    const uint64_t rejects = rejects_count(run->rejects) - run->inputs.duplicates;
    struct error *error = rejects_flush(run->rejects);
    if (!error)
        error = unresolved_write(run->unresolved, run->workspace);
    if (!error)
        error = write_provenance(run, rejects);
    if (!error)
        error = publish(run);
    if (error)
        return error;
    const struct summary summary = {.out = run->request.out,
                                    .documents = run->inputs.count - run->inputs.duplicates,
                                    .silent = inputs_count_silent(&run->inputs),
                                    .duplicates = run->inputs.duplicates,
                                    .rejects = rejects,
                                    .counts = statements_counts(run->statements)};
    return summary_print(&summary);
}

static struct error *work(struct run *run) {
    struct error *error = workspace_open(run->request.out, &run->workspace);
    if (!error)
        error = children_open(&run->children);
    if (!error)
        error = versions_ask(&run->versions, run->children, run->workspace);
    if (!error)
        error = survey(&run->request, &run->ground);
    if (!error)
        error = rejects_open(run->workspace, &run->rejects);
    plan_chain(run);
    run->tokenized = (struct tokenized){.workspace = run->workspace,
                                        .plan = &run->plan,
                                        .inputs = &run->inputs,
                                        .fresh = run->request.fresh,
                                        .names = intern_new()};
    if (!error)
        error = find_work(run);
    if (!error)
        error = take_documents(run);
    if (!error)
        error = check_ground(run);
    return error ? error : conclude(run);
}

/* The children are closed first: what is freed after them holds the processes that still run.
 * Returns the signal that asked us to end, or 0. */
static int clean_up(struct run *run) {
    const int signal = run->children ? children_interrupted(run->children) : 0;
    children_close(run->children);
    tables_close(run->tables);
    error_free(rejects_close(run->rejects));
    unresolved_free(run->unresolved);
    statements_close(run->statements);
    workspace_close(run->workspace);
    versions_free(&run->versions);
    ground_free(&run->ground);
    chain_plan_free(&run->plan);
    if (run->tokenized.names)
        intern_free(run->tokenized.names);
    free(run->names);
    free(run->chains);
    free(run->shards.at);
    inputs_free(&run->inputs);
    request_free(&run->request);
    return signal;
}

enum exit_status run_command(int argc, char *argv[]) {
    struct run run = {.unresolved = unresolved_new()};
    struct error *error = request_read(argc, argv, &run.request);
    if (!error && !run.request.answered) {
        progress_open(&run.progress);
        error = work(&run);
    }
    enum exit_status status = run.request.answered ? run.request.answer : EXIT_STATUS_WELL;
    if (error)
        status = error_report(error);
    else if (run.rejected)
        status = EXIT_STATUS_REJECTS;
    const int signal = clean_up(&run);
    if (signal)
        (void)raise(signal);
    return status;
}
