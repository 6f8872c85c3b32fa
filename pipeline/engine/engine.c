#define _GNU_SOURCE /* O_CLOEXEC */
#include "engine/engine.h"

#include "command/command.h"
#include "engine/chain.h"
#include "engine/children.h"
#include "engine/file_digests.h"
#include "engine/matching.h"
#include "engine/progress.h"
#include "engine/provenance.h"
#include "engine/reading.h"
#include "engine/rejects.h"
#include "engine/tables.h"
#include "engine/unresolved.h"
#include "engine/versions.h"
#include "engine/workspace.h"
#include "memory/memory.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

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
    struct file_digests readers; /* the executables of the reading chain */
    struct file_digests matchers;
};

static void ground_free(struct ground *ground) {
    file_digests_free(&ground->lexicons);
    file_digests_free(&ground->tables);
    file_digests_free(&ground->readers);
    file_digests_free(&ground->matchers);
}

struct engine {
    const struct engine_job *job;
    const struct request *request; /* of the job */
    struct inputs *inputs;         /* of the outcome */
    struct step_names *names;      /* of each input's objects in the store */
    struct workspace *workspace;
    struct store *store;
    struct children *children;
    struct versions versions;
    struct ground ground;
    struct child lister;
    struct chain_plan plan;
    struct tables *tables;
    struct statements *statements;
    struct rejects *rejects;
    struct unresolved *unresolved;
    struct progress progress;
    struct intern *wanted; /* "STEP/NAME" of the objects that this run used */
    size_t chains;         /* ever started */
    bool rejected;
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

static struct error *digest_stages(struct file_digests *files, struct chain_part part) {
    struct error *error = NULL;
    for (size_t i = part.first; i < part.end && !error; i++) {
        char *path = command_sibling_path(chain_stage_names[i]);
        error = file_digests_add(files, path, chain_stage_names[i]);
        free(path);
    }
    return error;
}

/* What tokenized rows depend on. */
static struct error *survey_reading(const struct request *request, struct ground *ground) {
    static const char *const installed[] = {"corpora/states.tsv", "corpora/groups.tsv",
                                            "corpora/coalitions", "corpora/profiles",
                                            "corpora/abbreviations"};
    const struct words *given = &request->tables;
    struct error *error = NULL;
    for (size_t i = 0; i < sizeof installed / sizeof *installed && !error; i++)
        error = digest_installed(&ground->tables, installed[i]);
    for (size_t i = 0; i < given->count && !error; i++)
        error = digest_given(&ground->tables, given->at[i]);
    return error ? error : digest_stages(&ground->readers, chain_reading);
}

static struct error *survey(const struct request *request, struct ground *ground) {
    struct error *error = file_digests_add_all(&ground->lexicons, request->lexicons, "");
    if (!error)
        error = digest_stages(&ground->matchers, chain_matching);
    return error ? error : survey_reading(request, ground);
}

/* Of two lists of files and what the chain's executables say of their versions, libraries included.
 */
static struct digest digest_ground(const struct file_digests *files,
                                   const struct file_digests *executables,
                                   const struct versions *versions, struct chain_part part) {
    const struct digest of_files = file_digests_together(files);
    const struct digest of_executables = file_digests_together(executables);
    struct buffer all = {0};
    buffer_format(&all, "%s %s", of_files.text, of_executables.text);
    for (size_t i = part.first; i < part.end; i++)
        buffer_format(&all, "\n%s", versions->at[i].text);
    const struct digest digest = digest_bytes(buffer_slice(&all));
    buffer_free(&all);
    return digest;
}

static void plan_chain(struct engine *engine) {
    const struct request *request = engine->request;
    struct words *options = engine->plan.options;
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
static struct error *start_lister(struct engine *engine, int nothing, int output,
                                  const char *rejects) {
    char *path = command_sibling_path(chain_stage_names[CHAIN_INGEST]);
    struct words words = {0};
    words_add(&words, chain_stage_names[CHAIN_INGEST]);
    words_add(&words, "--list");
    words_add(&words, "--rejects");
    words_add(&words, rejects);
    words_add_all(&words, &engine->request->ingest);
    words_add(&words, "--");
    for (size_t i = 0; i < engine->request->input_count; i++)
        words_add(&words, engine->request->inputs[i]);
    words_add(&words, NULL);
    const struct child_start start = {.path = path,
                                      .words = words.at,
                                      .input = nothing,
                                      .output = output,
                                      .errors = STDERR_FILENO};
    struct error *error = children_start(engine->children, &start, &engine->lister);
    words_free(&words);
    free(path);
    return error;
}

static struct error *judge_lister(struct engine *engine) {
    const struct child *lister = &engine->lister;
    if (WIFEXITED(lister->status) && WEXITSTATUS(lister->status) <= EXIT_STATUS_REJECTS) {
        if (WEXITSTATUS(lister->status) == EXIT_STATUS_REJECTS)
            engine->rejected = true;
        return NULL;
    }
    char *ending = child_ending(lister);
    struct error *error = error_new(EXIT_STATUS_ENVIRONMENT, "plaudit-ingest --list %s", ending);
    free(ending);
    return error;
}

static struct error *read_list(struct engine *engine, int list) {
    if (lseek(list, 0, SEEK_SET) != 0)
        return error_system("the list of documents");
    return inputs_read(engine->inputs, list, engine->job->out);
}

static struct error *list_inputs(struct engine *engine) {
    static const char list_name[] = "documents";
    static const char rejects_name[] = "documents.rejects";
    char *rejects = workspace_path(engine->workspace, rejects_name);
    int list = -1;
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    struct error *error = nothing < 0 ? error_system("/dev/null") : NULL;
    if (!error)
        error = workspace_create(engine->workspace, list_name, &list);
    if (!error)
        error = start_lister(engine, nothing, list, rejects);
    if (!error)
        error = children_wait_for(engine->children, &engine->lister);
    if (!error)
        error = judge_lister(engine);
    if (!error)
        error = read_list(engine, list);
    if (!error)
        error = rejects_take_file(engine->rejects, engine->workspace, rejects_name);
    if (nothing >= 0)
        (void)close(nothing);
    if (list >= 0)
        (void)close(list);
    free(rejects);
    return error;
}

/* Each duplicate is named; it is a matter of the corpus, and no fault. */
static struct error *name_duplicates(struct engine *engine) {
    struct error *error = NULL;
    for (size_t i = 0; i < engine->inputs->count && !error; i++) {
        const struct input *input = &engine->inputs->at[i];
        if (input->duplicate_of == INPUT_ORIGINAL)
            continue;
        struct buffer reason = {0};
        buffer_format(&reason, "says the same as %s, which is counted; this one is not",
                      engine->inputs->at[input->duplicate_of].source);
        error_warn("%s: %s", input->path, buffer_text(&reason));
        error = rejects_add(engine->rejects, input->source, buffer_text(&reason));
        buffer_free(&reason);
    }
    return error;
}

/* The documents that count have names. */
static void name_objects(struct engine *engine) {
    const struct ground *ground = &engine->ground;
    const struct digest reading =
        digest_ground(&ground->tables, &ground->readers, &engine->versions, chain_reading);
    const struct digest matching =
        digest_ground(&ground->lexicons, &ground->matchers, &engine->versions, chain_matching);
    for (size_t i = 0; i < engine->inputs->count; i++)
        engine->names[i] = step_names(&engine->plan, &reading, &matching, &engine->inputs->at[i]);
}

static struct error *find_work(struct engine *engine) {
    struct error *error = list_inputs(engine);
    if (!error && engine->inputs->count == 0)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "there is no document to read");
    if (!error)
        error = inputs_examine(engine->inputs, engine->request->max_document, engine->job->known,
                               engine->children);
    if (!error)
        error = name_duplicates(engine);
    engine->names = memory_zeroed(engine->inputs->count + 1, sizeof *engine->names);
    if (!error)
        name_objects(engine);
    return error;
}

/* ---- what is in the store -------------------------------------------------------------------- */

static bool is_there(const struct engine *engine, const char *step, const char *name) {
    struct store_object object = {.file = -1};
    const bool there = store_find(engine->store, step, name, &object);
    store_object_close(&object);
    return there;
}

static void want(struct engine *engine, const char *step, const struct digest *name) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", step, name->text);
    (void)intern_add(engine->wanted, buffer_slice(&path), NULL);
    buffer_free(&path);
}

/* Numbers of inputs for which a step is to be done. */
struct work {
    size_t *at; /* owned; room for all inputs */
    size_t count;
};

static bool is_matched(const struct engine *engine, const struct digest *name) {
    return is_there(engine, STEP_SLIM, name->text) && is_there(engine, STEP_MATCHED, name->text);
}

static void find_missing(struct engine *engine, struct work *read, struct work *match) {
    const bool fresh = engine->request->fresh;
    for (size_t i = 0; i < engine->inputs->count; i++) {
        const struct step_names *names = &engine->names[i];
        if (engine->inputs->at[i].duplicate_of != INPUT_ORIGINAL)
            continue;
        want(engine, STEP_TOKENIZED, &names->tokenized);
        want(engine, STEP_MATCHED, &names->matched);
        want(engine, STEP_SLIM, &names->matched);
        if (!fresh && is_matched(engine, &names->matched))
            continue;
        match->at[match->count++] = i;
        if (fresh || !is_there(engine, STEP_TOKENIZED, names->tokenized.text))
            read->at[read->count++] = i;
    }
}

/* ---- the chains ------------------------------------------------------------------------------ */

static struct step_tools tools_of(const struct engine *engine) {
    return (struct step_tools){.plan = &engine->plan,
                               .inputs = engine->inputs,
                               .names = engine->names,
                               .store = engine->store,
                               .children = engine->children,
                               .workspace = engine->workspace};
}

static struct error *ground_changed(void) {
    return error_new(EXIT_STATUS_ENVIRONMENT,
                     "lexicons, tables or executables were changed while the run was under way; "
                     "nothing was written, please run again");
}

/* What is put in the store is named by what was there before it was made: so that must be the same
 * after it. */
static struct error *check_reading_ground(const struct engine *engine) {
    struct ground now = {0};
    struct error *error = survey_reading(engine->request, &now);
    if (!error && !(file_digests_equal(&now.tables, &engine->ground.tables) &&
                    file_digests_equal(&now.readers, &engine->ground.readers)))
        error = ground_changed();
    ground_free(&now);
    return error;
}

/* Somebody who edits a lexicon while a run is under way must not get numbers of which one half
 * comes from the old and the other from the new. */
static struct error *check_ground(const struct engine *engine) {
    struct ground now = {0};
    struct error *error = survey(engine->request, &now);
    if (!error && !(file_digests_equal(&now.lexicons, &engine->ground.lexicons) &&
                    file_digests_equal(&now.tables, &engine->ground.tables) &&
                    file_digests_equal(&now.readers, &engine->ground.readers) &&
                    file_digests_equal(&now.matchers, &engine->ground.matchers)))
        error = ground_changed();
    ground_free(&now);
    return error;
}

/* Chains that work side by side, at most as many as there are jobs. */
struct crew {
    struct reading *readings;   /* one for each batch, or NULL */
    struct matching *matchings; /* likewise */
    bool *finished;
    struct batches *batches; /* grows by documents that are singled out, each once at most */
    size_t started, running;
    size_t first;     /* those before it are finished */
    size_t documents; /* that are done */
};

static struct error *start_next(struct engine *engine, const struct step_tools *tools,
                                struct crew *crew) {
    const size_t i = crew->started++;
    const struct batch batch = crew->batches->at[i];
    crew->running++;
    return crew->readings ? reading_start(&crew->readings[i], tools, engine->chains++, batch)
                          : matching_start(&crew->matchings[i], tools, engine->chains++, batch);
}

static const struct chain *chain_of(const struct crew *crew, size_t i) {
    return crew->readings ? &crew->readings[i].chain : &crew->matchings[i].chain;
}

static struct error *finish(struct engine *engine, const struct step_tools *tools,
                            struct crew *crew, size_t i) {
    bool apart = false;
    crew->finished[i] = true;
    crew->running--;
    progress_clear(&engine->progress);
    struct error *error = crew->readings ? check_reading_ground(engine) : check_ground(engine);
    if (error)
        return error;
    error = crew->readings ? reading_finish(&crew->readings[i], tools, &apart)
                           : matching_finish(&crew->matchings[i], tools, &apart);
    if (apart)
        batches_single_out(crew->batches, i);
    else
        crew->documents += crew->batches->at[i].count;
    return error;
}

static struct error *finish_ended(struct engine *engine, const struct step_tools *tools,
                                  struct crew *crew) {
    struct error *error = NULL;
    for (size_t i = crew->first; i < crew->started && !error; i++)
        if (!crew->finished[i] && chain_ended(chain_of(crew, i)))
            error = finish(engine, tools, crew, i);
    while (crew->first < crew->started && crew->finished[crew->first])
        crew->first++;
    return error;
}

static struct error *work_crew(struct engine *engine, struct crew *crew, const char *verb,
                               size_t all) {
    const struct step_tools tools = tools_of(engine);
    struct error *error = NULL;
    while (!error && (crew->started < crew->batches->count || crew->running)) {
        while (!error && crew->started < crew->batches->count &&
               crew->running < engine->request->jobs)
            error = start_next(engine, &tools, crew);
        const size_t running = crew->running;
        if (!error)
            error = finish_ended(engine, &tools, crew);
        progress_show(&engine->progress, verb, crew->documents, all);
        if (!error && crew->running == running)
            error = children_wait(engine->children);
    }
    progress_clear(&engine->progress);
    return error;
}

/* So many batches there are at most: those that were cut, and every document by itself. */
static size_t most_batches(const struct batches *batches, struct batch all) {
    return batches->count + all.count + 1;
}

/* Threads of chains that were not finished end when the chains do. */
static void dismiss_crew(struct engine *engine, struct crew *crew) {
    if (crew->running)
        children_stop(engine->children);
    for (size_t i = 0; i < crew->started; i++)
        if (crew->readings)
            reading_abandon(&crew->readings[i]);
        else
            matching_abandon(&crew->matchings[i]);
    free(crew->readings);
    free(crew->matchings);
    free(crew->finished);
}

static struct error *read_documents(struct engine *engine, struct batch all) {
    struct batches batches = {0};
    batches_to_read(engine->inputs, all, &batches);
    const size_t most = most_batches(&batches, all);
    struct crew crew = {.readings = memory_zeroed(most, sizeof *crew.readings),
                        .finished = memory_zeroed(most, sizeof *crew.finished),
                        .batches = &batches};
    struct error *error = work_crew(engine, &crew, "reading", all.count);
    dismiss_crew(engine, &crew);
    batches_free(&batches);
    return error;
}

/* By what is to be matched: the bytes of a PDF and of a gzipped text say little of it. */
static void cut_to_match(const struct engine *engine, struct batch all, struct batches *batches) {
    uint64_t *bytes = memory_zeroed(engine->inputs->count + 1, sizeof *bytes);
    for (size_t i = 0; i < all.count; i++)
        bytes[all.at[i]] =
            store_size(engine->store, STEP_TOKENIZED, engine->names[all.at[i]].tokenized.text);
    batches_to_match(bytes, all, (size_t)engine->request->jobs, batches);
    free(bytes);
}

static struct error *match_documents(struct engine *engine, struct batch all) {
    struct batches batches = {0};
    cut_to_match(engine, all, &batches);
    const size_t most = most_batches(&batches, all);
    struct crew crew = {.matchings = memory_zeroed(most, sizeof *crew.matchings),
                        .finished = memory_zeroed(most, sizeof *crew.finished),
                        .batches = &batches};
    struct error *error = check_ground(engine);
    if (!error)
        error = work_crew(engine, &crew, "matching", all.count);
    dismiss_crew(engine, &crew);
    batches_free(&batches);
    return error;
}

static struct error *make_missing(struct engine *engine) {
    struct work read = {.at = memory_zeroed(engine->inputs->count + 1, sizeof *read.at)};
    struct work match = {.at = memory_zeroed(engine->inputs->count + 1, sizeof *match.at)};
    find_missing(engine, &read, &match);
    struct error *error = NULL;
    if (read.count)
        error = read_documents(engine, (struct batch){read.at, read.count});
    if (!error && match.count)
        error = match_documents(engine, (struct batch){match.at, match.count});
    if (!error)
        error = check_ground(engine);
    free(read.at);
    free(match.at);
    return error;
}

/* ---- the results ----------------------------------------------------------------------------- */

static struct error *take_notes(struct engine *engine, const struct notes *notes) {
    if (notes->said.length)
        (void)fwrite(notes->said.at, 1, notes->said.length, stderr);
    unresolved_add_lines(engine->unresolved, buffer_slice(&notes->unresolved));
    if (notes->rejects.length)
        engine->rejected = true;
    return rejects_add_lines(engine->rejects, buffer_slice(&notes->rejects));
}

static struct error *take_document(struct engine *engine, size_t number) {
    const struct statements_way way = {engine->store, engine->children, engine->workspace,
                                       engine->tables};
    struct notes notes = {0};
    struct error *error = statements_take(engine->statements, engine->names[number].matched.text,
                                          &way, &engine->inputs->at[number], &notes);
    if (!error)
        error = take_notes(engine, &notes);
    notes_free(&notes);
    return error;
}

static struct error *join_documents(struct engine *engine) {
    struct error *error = tables_start(engine->children, engine->workspace, &engine->tables);
    for (size_t i = 0; i < engine->inputs->count && !error; i++)
        if (engine->inputs->at[i].duplicate_of == INPUT_ORIGINAL)
            error = take_document(engine, i);
    if (!error && statements_counts(engine->statements).rows == 0 && engine->rejected)
        error = error_new(EXIT_STATUS_DAMAGED, "no document could be read; nothing was written");
    if (!error)
        error = statements_finish(engine->statements);
    if (!error)
        error = tables_finish(engine->tables, engine->children, engine->workspace, engine->rejects,
                              &engine->rejected);
    return error;
}

static void tell_unresolved(const struct engine *engine) {
    const uint64_t labels = unresolved_labels(engine->unresolved);
    const uint64_t fields = unresolved_fields(engine->unresolved);
    if (fields > 0)
        error_warn("%llu label%s of no State or group, in %llu field%s: " UNRESOLVED_FILE
                   " has them",
                   (unsigned long long)labels, labels == 1 ? "" : "s", (unsigned long long)fields,
                   fields == 1 ? "" : "s");
}

static struct error *write_provenance(struct engine *engine, uint64_t rejects) {
    const struct provenance provenance = {.command = &engine->request->command,
                                          .versions = &engine->versions,
                                          .lexicons = engine->request->lexicons,
                                          .lexicon_files = &engine->ground.lexicons,
                                          .tables = &engine->ground.tables,
                                          .inputs = engine->inputs,
                                          .outputs = outputs,
                                          .output_count = OUTPUTS - 1,
                                          .counts = statements_counts(engine->statements),
                                          .rejects = rejects};
    return provenance_write(&provenance, engine->workspace);
}

static struct error *publish(struct engine *engine) {
    struct error *error = rejects_close(engine->rejects);
    engine->rejects = NULL;
    if (!error)
        error = workspace_publish(engine->workspace, outputs, OUTPUTS);
    return error;
}

static struct error *conclude(struct engine *engine, struct engine_outcome *outcome) {
    outcome->rejects = rejects_count(engine->rejects) - engine->inputs->duplicates;
    outcome->counts = statements_counts(engine->statements);
    struct error *error = rejects_flush(engine->rejects);
    if (!error)
        error = unresolved_write(engine->unresolved, engine->workspace);
    if (!error)
        error = write_provenance(engine, outcome->rejects);
    if (!error)
        error = publish(engine);
    if (!error)
        tell_unresolved(engine);
    return error;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static struct error *open_all(struct engine *engine) {
    struct error *error = workspace_open(engine->job->out, &engine->workspace);
    if (!error)
        error = store_open(engine->job->store, &engine->store);
    if (!error)
        error = children_open(&engine->children);
    if (!error)
        error = versions_ask(&engine->versions, engine->children, engine->workspace);
    if (!error)
        error = survey(engine->request, &engine->ground);
    if (!error)
        error = rejects_open(engine->workspace, &engine->rejects);
    if (!error)
        error = statements_open(engine->workspace, &engine->statements);
    return error;
}

static struct error *work(struct engine *engine, struct engine_outcome *outcome) {
    struct error *error = open_all(engine);
    plan_chain(engine);
    if (!error)
        error = find_work(engine);
    if (!error)
        error = make_missing(engine);
    if (!error)
        error = join_documents(engine);
    return error ? error : conclude(engine, outcome);
}

/* Keeps of the store what this run has used; of a run that made its directory and has left no
 * result in it, nothing. */
static void keep_house(struct engine *engine, bool failed) {
    struct intern *nothing = intern_new();
    if (!failed)
        store_sweep(engine->store, engine->wanted);
    else if (workspace_is_new(engine->workspace))
        store_sweep(engine->store, nothing);
    intern_free(nothing);
}

static void clean_up(struct engine *engine) {
    children_close(engine->children);
    tables_close(engine->tables);
    error_free(rejects_close(engine->rejects));
    unresolved_free(engine->unresolved);
    statements_close(engine->statements);
    store_close(engine->store);
    workspace_close(engine->workspace);
    versions_free(&engine->versions);
    ground_free(&engine->ground);
    chain_plan_free(&engine->plan);
    free(engine->names);
    intern_free(engine->wanted);
}

/* The children are closed first: what is freed after them holds the processes that still run. */
struct error *engine_work(const struct engine_job *job, struct engine_outcome *outcome) {
    *outcome = (struct engine_outcome){0};
    struct engine engine = {.job = job,
                            .request = job->request,
                            .inputs = &outcome->inputs,
                            .unresolved = unresolved_new(),
                            .wanted = intern_new()};
    progress_open(&engine.progress);
    struct error *error = work(&engine, outcome);
    outcome->rejected = engine.rejected;
    outcome->signal = engine.children ? children_interrupted(engine.children) : 0;
    if (engine.store)
        keep_house(&engine, error != NULL);
    clean_up(&engine);
    return error;
}

void engine_outcome_free(struct engine_outcome *outcome) {
    inputs_free(&outcome->inputs);
    *outcome = (struct engine_outcome){0};
}
