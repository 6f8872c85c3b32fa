#define _GNU_SOURCE /* dl_iterate_phdr */
#include "plaudit/findings.h"

#include "command/command.h"
#include "engine/chain.h"
#include "engine/digest.h"
#include "engine/tables.h"
#include "memory/memory.h"

#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* ---- looking --------------------------------------------------------------------------------- */

static void look_at(struct catalogue *now, enum catalogue_kind kind, const char *path,
                    int64_t time) {
    struct stat status;
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        catalogue_look_below(now, kind, path, time);
    else
        catalogue_look(now, kind, path, time);
}

static void look_at_programs(struct catalogue *now, int64_t time) {
    static const char *const own_name = "plaudit";
    const char *names[CHAIN_STAGES + TABLES + 1];
    size_t count = 0;
    names[count++] = own_name;
    for (size_t i = 0; i < CHAIN_STAGES; i++)
        names[count++] = chain_stage_names[i];
    for (size_t i = 0; i < TABLES; i++)
        names[count++] = table_makers[i];
    for (size_t i = 0; i < count; i++) {
        char *path = command_sibling_path(names[i]);
        catalogue_look(now, CATALOGUE_PROGRAM, path, time);
        free(path);
    }
}

/* Libraries that this process has loaded: the expressions and the characters of the stages are
 * theirs, too. */
struct libraries {
    struct catalogue *now;
    int64_t time;
};

static int look_at_library(struct dl_phdr_info *library, size_t size, void *context) {
    const struct libraries *libraries = context;
    (void)size;
    if (library->dlpi_name && library->dlpi_name[0] == '/')
        catalogue_look(libraries->now, CATALOGUE_PROGRAM, library->dlpi_name, libraries->time);
    return 0;
}

static void look_at_ground(const struct request *request, struct catalogue *now, int64_t time) {
    static const char *const installed[] = {"corpora/states.tsv", "corpora/groups.tsv",
                                            "corpora/quoted.tsv", "corpora/coalitions",
                                            "corpora/profiles",   "corpora/abbreviations"};
    for (size_t i = 0; i < sizeof installed / sizeof *installed; i++) {
        char *path = command_data_path(installed[i]);
        look_at(now, CATALOGUE_TABLE, path, time);
        free(path);
    }
    for (size_t i = 0; i < request->tables.count; i++)
        look_at(now, CATALOGUE_TABLE, request->tables.at[i], time);
    look_at(now, CATALOGUE_LEXICON, request->lexicons, time);
    look_at_programs(now, time);
    struct libraries libraries = {now, time};
    (void)dl_iterate_phdr(look_at_library, &libraries);
}

/* ---- comparing ------------------------------------------------------------------------------- */

/* Takes over from the catalogue what is known of a file that says what it said. */
static void take_over(struct catalogue_entry *now, const struct catalogue_entry *known) {
    memcpy(now->sha256, known->sha256, sizeof now->sha256);
    memcpy(now->content, known->content, sizeof now->content);
    now->seen = known->seen;
}

/* Of a file whose marks tell nothing. Digests are taken after the marks and before anything else is
 * read: a file that changes later differs in both from what is catalogued, and is found. A document
 * that is not known is left to those who read it, who take its digest then. */
static void take_digest(struct catalogue_entry *now) {
    struct digest digest = {{0}};
    error_free(digest_file(now->path, &digest, NULL)); /* unreadable: it has none */
    memcpy(now->sha256, digest.text, sizeof now->sha256);
}

static enum change compare(struct catalogue_entry *now, const struct catalogue_entry *known,
                           bool *touched) {
    const bool same_marks = known && catalogue_same_marks(now, known);
    if (same_marks && known->settled) {
        take_over(now, known);
        return CHANGE_NONE;
    }
    if (now->sha256[0] == '\0' && (known || now->kind != CATALOGUE_INBOX))
        take_digest(now);
    if (!known)
        return CHANGE_NEW;
    if (strcmp(now->sha256, known->sha256) != 0)
        return CHANGE_CHANGED;
    take_over(now, known);
    if (same_marks)
        now->settled = known->settled;
    else
        *touched = true;
    return CHANGE_NONE;
}

static void count_removed(const struct kept_corpus *corpus, struct findings *findings) {
    for (size_t i = 0; i < corpus->known.count; i++) {
        const struct catalogue_entry *known = &corpus->known.at[i];
        if (known->kind != CATALOGUE_RESULT &&
            !catalogue_find(&findings->now, known->kind, known->path))
            findings->counts[known->kind][CHANGE_REMOVED]++;
    }
}

static bool any_change(const struct findings *findings) {
    for (size_t kind = 0; kind < CATALOGUE_KINDS; kind++)
        for (size_t change = CHANGE_NEW; change <= CHANGE_REMOVED; change++)
            if (findings->counts[kind][change])
                return true;
    return false;
}

/* What was read before the look lies as it lay when it was read. */
static void add_read(const struct catalogue *read, struct catalogue *now) {
    for (size_t i = 0; i < read->count; i++) {
        const struct catalogue_entry *entry = &read->at[i];
        struct catalogue_entry *copy = catalogue_add(now, entry->kind, entry->path);
        copy->marks = entry->marks;
        copy->settled = entry->settled;
        memcpy(copy->sha256, entry->sha256, sizeof copy->sha256);
    }
}

static void compare_all(const struct kept_corpus *corpus, struct findings *findings) {
    for (size_t i = 0; i < findings->now.count; i++) {
        struct catalogue_entry *entry = &findings->now.at[i];
        const struct catalogue_entry *known =
            catalogue_find(&corpus->known, entry->kind, entry->path);
        findings->changes[i] = compare(entry, known, &findings->touched);
        findings->counts[entry->kind][findings->changes[i]]++;
    }
    count_removed(corpus, findings);
}

void findings_look(const struct kept_corpus *corpus, struct findings *findings) {
    const int64_t time = catalogue_now();
    struct catalogue *now = &findings->now;
    catalogue_look_below(now, CATALOGUE_INBOX, KEPT_CORPUS_INBOX, time);
    look_at_ground(&corpus->request, now, time);
    for (size_t i = 0; i < now->count; i++)
        now->at[i].seen = time / 1000000000;
    add_read(&corpus->read, now);
    findings->changes = memory_zeroed(now->count + 1, sizeof *findings->changes);
    compare_all(corpus, findings);
    findings->changed = corpus->present == 0 || any_change(findings);
}

void findings_free(struct findings *findings) {
    catalogue_free(&findings->now);
    free(findings->changes);
    *findings = (struct findings){0};
}
