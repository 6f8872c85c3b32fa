#define _GNU_SOURCE /* realpath, setenv */
#include "plaudit/update.h"

#include "command/command.h"
#include "corpus/generations.h"
#include "corpus/journal.h"
#include "corpus/lock.h"
#include "engine/digest.h"
#include "engine/engine.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "plaudit/fetch.h"
#include "plaudit/findings.h"
#include "plaudit/hush.h"
#include "plaudit/kept_corpus.h"
#include "plaudit/rejections.h"
#include "plaudit/tell.h"

#include <getopt.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static const char help_text[] =
    "plaudit update brings a corpus up to date: it fetches documents, reads what is new or has\n"
    "changed, forgets what is gone, and puts new results in place of the old ones at once.\n"
    "\n"
    "Usage: plaudit update [OPTION]... CORPUS\n"
    "\n"
    "CORPUS is a directory with a corpus.conf and an inbox, where the documents lie. The results "
    "are\n"
    "in CORPUS/results. It says nothing when all is well, so that cron sends no mail; each "
    "problem\n"
    "is a line on standard error, each event that corpus.conf asks for a line on standard output.\n"
    "\n"
    "Options:\n"
    "      --log FILE     append a line to FILE for everything that happens\n"
    "      --no-fetch     leave the sources alone and look at the inbox only\n"
    "  -j, --jobs N       how many chains of stages run at once (default: one a processor)\n"
    "  -h, --help         print this\n"
    "  -V, --version      print the version\n"
    "\n"
    "Exit status: 0 all is well; 1 done, but a document was rejected or a source failed; 2 usage, "
    "or\n"
    "the environment: the results are the last good ones; 3 no document could be read.\n"
    "\n"
    "Examples:\n"
    "  plaudit update upr\n"
    "  plaudit update --log /var/log/plaudit.log upr\n"
    "  plaudit status upr\n";

struct update {
    const char *directory;
    const char *log;
    const char *jobs;
    bool no_fetch;
    bool answered; /* --help or --version */
    enum exit_status answer;

    struct kept_corpus corpus;
    struct journal journal;
    struct findings findings;
    int lock;
    bool failed; /* a part, from which the rest did not suffer */
    bool mute;   /* alert rules cannot be judged */
    int signal;  /* that asked us to end */
};

/* ---- the command line ------------------------------------------------------------------------ */

static struct error *take_option(struct update *update, int option) {
    switch (option) {
    case 'h':
        update->answered = true;
        update->answer = command_help(help_text);
        return NULL;
    case 'V':
        update->answered = true;
        update->answer = command_version();
        return NULL;
    case 'j':
        update->jobs = optarg;
        return NULL;
    case 'l':
        update->log = optarg;
        return NULL;
    case 'n':
        update->no_fetch = true;
        return NULL;
    default:
        return command_usage("the options were not understood");
    }
}

static struct error *read_arguments(struct update *update, int argc, char *argv[]) {
    static const struct option options[] = {
        {"log", required_argument, NULL, 'l'},  {"no-fetch", no_argument, NULL, 'n'},
        {"jobs", required_argument, NULL, 'j'}, {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'V'},    {NULL, 0, NULL, 0}};
    struct error *error = NULL;
    int option;
    while (!error && !update->answered &&
           (option = getopt_long(argc, argv, "j:hV", options, NULL)) != -1)
        error = take_option(update, option);
    if (!error && !update->answered && argc - optind != 1)
        error = command_usage("a corpus is needed, and only one: a directory with a corpus.conf");
    if (!error && !update->answered)
        update->directory = argv[optind];
    return error;
}

/* ---- is there anything to do? ---------------------------------------------------------------- */

static void look(struct update *update) {
    findings_free(&update->findings);
    findings_look(&update->corpus, &update->findings);
}

/* Without the lock, and without writing anything. */
static bool is_up_to_date(struct update *update) {
    const struct conf *conf = &update->corpus.conf;
    bool telling = false;
    if (conf->source_count && !update->no_fetch)
        return false;
    look(update);
    if (update->findings.changed || update->findings.touched)
        return false;
    struct error *error =
        tell_needed(conf, update->corpus.present, &update->findings.now, &telling);
    const bool done = !error && !telling; /* an error is met again, and told, under the lock */
    error_free(error);
    return done;
}

/* ---- new results ----------------------------------------------------------------------------- */

/* Takes the digests of the documents over into what is catalogued. */
static void catalogue_documents(struct update *update, const struct inputs *inputs) {
    for (size_t i = 0; i < inputs->count; i++) {
        const struct input *input = &inputs->at[i];
        struct catalogue_entry *entry =
            catalogue_find(&update->findings.now, CATALOGUE_INBOX, input->path);
        if (!entry)
            continue; /* it came after the look, and the next one finds it */
        memcpy(entry->sha256, input->digest.text, sizeof entry->sha256);
        memcpy(entry->content, input->content.text, sizeof entry->content);
    }
}

/* Takes the digests of all files of the generation into what is catalogued. */
static struct error *catalogue_results(struct update *update, const char *generation) {
    struct catalogue files = {0};
    struct error *error = NULL;
    catalogue_look_below(&files, CATALOGUE_RESULT, generation, catalogue_now());
    for (size_t i = 0; i < files.count && !error; i++) {
        struct digest digest = {{0}};
        error = digest_file(files.at[i].path, &digest, NULL);
        struct catalogue_entry *entry =
            catalogue_add(&update->findings.now, CATALOGUE_RESULT,
                          files.at[i].path + strlen(generation) + strlen("/"));
        memcpy(entry->sha256, digest.text, sizeof entry->sha256);
    }
    catalogue_free(&files);
    return error;
}

/* Whether a file of the present results lies there with that digest. */
static bool is_present(const char *present, const struct catalogue_entry *entry) {
    struct buffer path = {0};
    struct digest digest = {{0}};
    buffer_format(&path, "%s/%s", present, entry->path);
    error_free(digest_file(buffer_text(&path), &digest, NULL));
    buffer_free(&path);
    return strcmp(digest.text, entry->sha256) == 0;
}

/* Results that say what the present ones say are no new ones. */
static bool same_as_present(const struct update *update) {
    const struct catalogue *now = &update->findings.now;
    if (update->corpus.present == 0)
        return false;
    char *present = generations_path(update->corpus.present);
    bool same = true;
    for (size_t i = 0; i < now->count && same; i++)
        if (now->at[i].kind == CATALOGUE_RESULT)
            same = is_present(present, &now->at[i]);
    free(present);
    return same;
}

/* Before they become the results: what an update that is killed has told is told again, not lost.
 */
static struct error *tell_rejections(struct update *update, const char *generation) {
    bool told = false;
    char *present = update->corpus.present ? generations_path(update->corpus.present) : NULL;
    struct error *error = rejections_tell(present, generation, &update->journal, &told);
    if (told)
        update->failed = true;
    free(present);
    return error;
}

static struct error *put_in_place(struct update *update, uint64_t number, const char *generation) {
    struct error *error = catalogue_results(update, generation);
    if (error)
        return error;
    if (same_as_present(update)) {
        char *present = generations_path(update->corpus.present);
        error = catalogue_write(&update->findings.now, present);
        free(present);
        return error;
    }
    error = catalogue_write(&update->findings.now, generation);
    if (!error)
        error = tell_rejections(update, generation);
    if (!error)
        error = generations_publish(number);
    if (error)
        return error;
    update->corpus.present = number;
    journal_add(&update->journal, "new results: %s", generation);
    return NULL;
}

/* Files of the inbox that are no documents change no result; they are known all the same. */
static void catalogue_others(struct update *update) {
    struct catalogue *now = &update->findings.now;
    for (size_t i = 0; i < now->count; i++) {
        struct digest digest = {{0}};
        if (now->at[i].kind != CATALOGUE_INBOX || now->at[i].sha256[0])
            continue;
        error_free(digest_file(now->at[i].path, &digest, NULL)); /* unreadable: it has none */
        memcpy(now->at[i].sha256, digest.text, sizeof digest.text);
    }
}

/* What the engine need not read to know it: files that lie as they were catalogued. */
static bool find_known(const void *context, const char *path, struct known_file *file) {
    const struct update *update = context;
    const struct catalogue_entry *entry =
        catalogue_find(&update->findings.now, CATALOGUE_INBOX, path);
    if (!entry || entry->sha256[0] == '\0' || entry->content[0] == '\0')
        return false;
    file->bytes = entry->marks.bytes;
    memcpy(file->digest.text, entry->sha256, sizeof file->digest.text);
    memcpy(file->content.text, entry->content, sizeof file->content.text);
    return true;
}

static struct error *make_results(struct update *update, const char *generation, uint64_t number) {
    const struct known known = {.context = update, .find = find_known};
    const struct engine_job job = {.request = &update->corpus.request,
                                   .out = generation,
                                   .store = KEPT_CORPUS_STORE,
                                   .known = &known};
    struct engine_outcome outcome = {0};
    struct hush *hush = hush_begin();
    struct error *error = engine_work(&job, &outcome);
    hush_end(hush, error != NULL);
    if (!error)
        catalogue_documents(update, &outcome.inputs);
    if (!error)
        catalogue_others(update);
    if (!error)
        error = put_in_place(update, number, generation);
    update->signal = outcome.signal;
    engine_outcome_free(&outcome);
    return error;
}

static struct error *renew_results(struct update *update) {
    uint64_t number = 0;
    struct error *error = generations_begin(&number);
    if (error)
        return error;
    char *generation = generations_path(number);
    error = make_results(update, generation, number);
    free(generation);
    return error;
}

/* Nothing says anything new, but files lie otherwise on the disk: the catalogue learns how. */
static struct error *renew_catalogue(struct update *update) {
    struct catalogue *now = &update->findings.now;
    for (size_t i = 0; i < update->corpus.known.count; i++) {
        const struct catalogue_entry *known = &update->corpus.known.at[i];
        if (known->kind == CATALOGUE_RESULT)
            memcpy(catalogue_add(now, CATALOGUE_RESULT, known->path)->sha256, known->sha256,
                   sizeof known->sha256);
    }
    char *present = generations_path(update->corpus.present);
    struct error *error = catalogue_write(now, present);
    free(present);
    return error;
}

static void log_findings(const struct update *update) {
    const size_t *inbox = update->findings.counts[CATALOGUE_INBOX];
    const size_t(*counts)[CHANGE_REMOVED + 1] = update->findings.counts;
    size_t others = 0;
    for (size_t kind = CATALOGUE_LEXICON; kind < CATALOGUE_KINDS; kind++)
        for (size_t change = CHANGE_NEW; change <= CHANGE_REMOVED; change++)
            others += counts[kind][change];
    journal_add(&update->journal,
                "inbox: %zu files new, %zu changed, %zu removed; %zu lexicons, tables and programs "
                "are not as before",
                inbox[CHANGE_NEW], inbox[CHANGE_CHANGED], inbox[CHANGE_REMOVED], others);
}

/* ---- an update ------------------------------------------------------------------------------- */

static struct error *fetch(struct update *update, struct children **children) {
    const struct conf *conf = &update->corpus.conf;
    if (update->no_fetch || conf->source_count == 0)
        return NULL;
    struct error *error = children_open(children);
    if (!error)
        error = fetch_all(conf, &update->journal, *children, &update->failed);
    return error;
}

static struct error *tell(struct update *update, struct children **children) {
    struct error *error = children_open(children);
    if (!error)
        error = tell_all(&update->corpus.conf, update->corpus.present, &update->corpus.known,
                         &update->journal, *children, &update->failed);
    return error;
}

/* Lets `part` work with children of its own. */
static struct error *with_children(struct update *update,
                                   struct error *(*part)(struct update *, struct children **)) {
    struct children *children = NULL;
    struct error *error = part(update, &children);
    if (children && children_interrupted(children))
        update->signal = children_interrupted(children);
    children_close(children);
    return error;
}

/* What alert rules are judged by is what has been put in place. A rule that cannot be judged keeps
 * nobody from the results; it is told once. */
static struct error *tell_of_present(struct update *update) {
    if (update->mute)
        return NULL;
    struct error *error = kept_corpus_read_results(&update->corpus);
    if (error)
        return error;
    error = with_children(update, tell);
    if (!error || update->signal)
        return error;
    journal_warn(&update->journal, "%s", error->message);
    error_free(error);
    update->mute = update->failed = true;
    return NULL;
}

static struct error *bring_up_to_date(struct update *update) {
    look(update);
    if (update->findings.changed) {
        log_findings(update);
        return renew_results(update);
    }
    return update->findings.touched ? renew_catalogue(update) : NULL;
}

static struct error *join(struct error *first, struct error *second) {
    if (!first)
        return second;
    error_free(second);
    return first;
}

/* Events of results which a killed update has put in place, but did not tell of, are told first:
 * newer results would hide them. Whatever fails, alerts are judged and rests are swept. */
static struct error *work_alone(struct update *update) {
    struct error *error = tell_of_present(update);
    if (!error)
        error = with_children(update, fetch);
    if (!error)
        error = bring_up_to_date(update);
    if (!update->signal)
        error = join(error, tell_of_present(update));
    generations_sweep(update->corpus.present);
    return error;
}

static struct error *work(struct update *update) {
    if (is_up_to_date(update)) {
        journal_add(&update->journal, "nothing new");
        return NULL;
    }
    struct error *error = lock_take(&update->lock);
    if (!error && update->corpus.unreadable)
        journal_warn(&update->journal, "%s; all is looked at anew",
                     update->corpus.unreadable->message);
    return error ? error : work_alone(update);
}

/* ---- beginning and end ----------------------------------------------------------------------- */

/* The log is named from where we were called; all else is relative to the corpus. */
static struct error *open_corpus(struct update *update) {
    struct error *error = journal_open(&update->journal, update->log, update->directory);
    if (!error)
        error = kept_corpus_open(update->directory, update->jobs, &update->corpus);
    if (error)
        return error;
    char *absolute = realpath(".", NULL);
    (void)setenv("PLAUDIT_CORPUS", absolute ? absolute : ".", 1);
    free(absolute);
    return NULL;
}

static enum exit_status conclude(struct update *update, struct error *error) {
    enum exit_status status = update->failed ? EXIT_STATUS_REJECTS : EXIT_STATUS_WELL;
    if (error) {
        status = error->status;
        journal_warn(&update->journal, "%s", error->message);
        error_free(error);
    }
    lock_release(update->lock);
    journal_close(&update->journal);
    findings_free(&update->findings);
    kept_corpus_close(&update->corpus);
    return status;
}

enum exit_status update_command(int argc, char *argv[]) {
    struct update update = {.lock = -1, .journal.descriptor = -1};
    struct error *error = read_arguments(&update, argc, argv);
    if (error)
        return error_report(error);
    if (update.answered)
        return update.answer;
    error = open_corpus(&update);
    if (!error)
        error = work(&update);
    const enum exit_status status = conclude(&update, error);
    if (update.signal)
        (void)raise(update.signal);
    return status;
}
