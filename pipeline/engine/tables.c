#define _GNU_SOURCE /* pipe2 */
#include "engine/tables.h"

#include "command/command.h"
#include "engine/said.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

const char *const table_files[TABLES] = {"states.tsv", "reviews.tsv", "dyads.tsv",
                                         "coalitions.tsv"};
const char *const table_makers[TABLES] = {"plaudit-tally", "plaudit-flood", "plaudit-tally",
                                          "plaudit-flood"};

enum { MOST_WORDS = 4 };
static const char *const table_words[TABLES][MOST_WORDS] = {
    {"--by", "state", "--where", "kind=statement"},
    {"reviews"},
    {"--by", "state,subject_state", "--where", "kind=statement"},
    {"coalitions"},
};

struct tables {
    struct child makers[TABLES];
    int pipes[TABLES]; /* to the makers; -1: closed */
};

static char *file_of(size_t table, const char *what) {
    struct buffer name = {0};
    buffer_format(&name, "%s.%s", table_files[table], what);
    return name.at;
}

static void close_pipe(struct tables *tables, size_t table) {
    if (tables->pipes[table] >= 0)
        (void)close(tables->pipes[table]);
    tables->pipes[table] = -1;
}

/* Makes the pipe; our end never blocks. */
static struct error *open_pipe(struct tables *tables, size_t table, int *input) {
    int ways[2];
    if (pipe2(ways, O_CLOEXEC) != 0)
        return error_system("pipe");
    *input = ways[0];
    tables->pipes[table] = ways[1];
    return fcntl(ways[1], F_SETFL, O_NONBLOCK) != 0 ? error_system("pipe") : NULL;
}

static struct error *start_process(struct tables *tables, size_t table, const int ends[3],
                                   struct children *children, const char *rejects) {
    char *path = command_sibling_path(table_makers[table]);
    const char *words[MOST_WORDS + 4] = {table_makers[table]};
    size_t count = 1;
    for (size_t i = 0; i < MOST_WORDS && table_words[table][i]; i++)
        words[count++] = table_words[table][i];
    words[count++] = "--rejects";
    words[count++] = rejects;
    const struct child_start start = {
        .path = path, .words = words, .input = ends[0], .output = ends[1], .errors = ends[2]};
    struct error *error = children_start(children, &start, &tables->makers[table]);
    free(path);
    return error;
}

static struct error *start_maker(struct tables *tables, size_t table, struct children *children,
                                 const struct workspace *workspace) {
    int ends[3] = {-1, -1, -1};
    char *said = file_of(table, "stderr");
    char *rejects_name = file_of(table, "rejects");
    char *rejects = workspace_path(workspace, rejects_name);
    struct error *error = open_pipe(tables, table, &ends[0]);
    if (!error)
        error = workspace_create(workspace, table_files[table], &ends[1]);
    if (!error)
        error = workspace_create(workspace, said, &ends[2]);
    if (!error)
        error = start_process(tables, table, ends, children, rejects);
    for (size_t i = 0; i < 3; i++)
        if (ends[i] >= 0)
            (void)close(ends[i]);
    free(rejects);
    free(rejects_name);
    free(said);
    return error;
}

struct error *tables_start(struct children *children, const struct workspace *workspace,
                           struct tables **tables) {
    *tables = memory_zeroed(1, sizeof **tables);
    for (size_t i = 0; i < TABLES; i++)
        (*tables)->pipes[i] = -1;
    struct error *error = NULL;
    for (size_t i = 0; i < TABLES && !error; i++)
        error = start_maker(*tables, i, children, workspace);
    return error;
}

static struct error *judge(const struct tables *tables, size_t table,
                           const struct workspace *workspace, bool *rejected) {
    const struct child *maker = &tables->makers[table];
    char *said = file_of(table, "stderr");
    said_pass_on(workspace, said);
    free(said);
    if (WIFEXITED(maker->status) && WEXITSTATUS(maker->status) <= EXIT_STATUS_REJECTS) {
        *rejected = *rejected || WEXITSTATUS(maker->status) == EXIT_STATUS_REJECTS;
        return NULL;
    }
    char *ending = child_ending(maker);
    struct error *error =
        error_new(EXIT_STATUS_ENVIRONMENT, "%s, which makes %s, %s; nothing was written",
                  table_makers[table], table_files[table], ending);
    free(ending);
    return error;
}

/* A maker that reads no more has ended, or is about to: why is told at once, not after the corpus.
 */
static struct error *give_up_on(struct tables *tables, size_t table, struct children *children,
                                const struct workspace *workspace) {
    bool rejected = false;
    close_pipe(tables, table);
    struct error *error = children_wait_for(children, &tables->makers[table]);
    return error ? error : judge(tables, table, workspace, &rejected);
}

struct error *tables_write(struct tables *tables, struct children *children,
                           const struct workspace *workspace, struct slice bytes) {
    struct error *error = NULL;
    for (size_t i = 0; i < TABLES && !error; i++) {
        bool refused = false;
        if (tables->pipes[i] >= 0)
            error = children_write(children, tables->pipes[i], bytes, &refused);
        if (refused)
            error = give_up_on(tables, i, children, workspace);
    }
    return error;
}

static struct error *finish_table(struct tables *tables, size_t table, struct children *children,
                                  const struct workspace *workspace, struct rejects *rejects,
                                  bool *rejected) {
    struct error *error = children_wait_for(children, &tables->makers[table]);
    if (!error)
        error = judge(tables, table, workspace, rejected);
    if (error)
        return error;
    char *name = file_of(table, "rejects");
    error = rejects_take_file(rejects, workspace, name);
    free(name);
    return error;
}

struct error *tables_finish(struct tables *tables, struct children *children,
                            const struct workspace *workspace, struct rejects *rejects,
                            bool *rejected) {
    for (size_t i = 0; i < TABLES; i++)
        close_pipe(tables, i);
    struct error *error = NULL;
    for (size_t i = 0; i < TABLES && !error; i++)
        error = finish_table(tables, i, children, workspace, rejects, rejected);
    return error;
}

void tables_close(struct tables *tables) {
    if (!tables)
        return;
    for (size_t i = 0; i < TABLES; i++)
        close_pipe(tables, i);
    free(tables);
}
