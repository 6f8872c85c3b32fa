#define _GNU_SOURCE /* O_CLOEXEC */
#include "engine/versions.h"

#include "command/command.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ANSWER_FILE "version"
#define MOST_ANSWER 4096 /* bytes */

static void add(struct versions *versions, const char *executable) {
    for (size_t i = 0; i < versions->count; i++)
        if (strcmp(versions->at[i].executable, executable) == 0)
            return;
    versions->at[versions->count++] = (struct version){.executable = executable};
}

/* What stands in the file, on one line. */
static char *read_answer(int descriptor) {
    char room[MOST_ANSWER];
    const ssize_t count = pread(descriptor, room, sizeof room, 0);
    struct slice rest = {room, count > 0 ? (size_t)count : 0};
    struct slice line;
    struct buffer text = {0};
    buffer_reserve(&text, 1);
    while (slice_cut(&rest, '\n', &line)) {
        if (line.length == 0)
            continue;
        if (text.length)
            buffer_append_text(&text, "; ");
        buffer_append(&text, line);
    }
    char *answer = memory_copy_text(buffer_text(&text), text.length);
    buffer_free(&text);
    return answer;
}

static struct error *ask(struct version *version, int nothing, int answer,
                         struct children *children) {
    char *path = command_sibling_path(version->executable);
    const char *const words[] = {version->executable, "--version", NULL};
    const struct child_start start = {
        .path = path, .words = words, .input = nothing, .output = answer, .errors = STDERR_FILENO};
    struct error *error = children_start(children, &start, &version->child);
    if (!error)
        error = children_wait_for(children, &version->child);
    if (!error && version->child.status != 0) {
        char *ending = child_ending(&version->child);
        error = error_new(EXIT_STATUS_ENVIRONMENT, "%s --version %s", path, ending);
        free(ending);
    }
    free(path);
    if (!error)
        version->text = read_answer(answer);
    return error;
}

static struct error *ask_into_file(struct version *version, int nothing, struct children *children,
                                   const struct workspace *workspace) {
    int answer = -1;
    struct error *error = workspace_create(workspace, ANSWER_FILE, &answer);
    if (error)
        return error;
    error = ask(version, nothing, answer, children);
    (void)close(answer);
    workspace_drop(workspace, ANSWER_FILE);
    return error;
}

struct error *versions_ask(struct versions *versions, struct children *children,
                           const struct workspace *workspace) {
    for (size_t i = 0; i < CHAIN_STAGES; i++)
        add(versions, chain_stage_names[i]);
    for (size_t i = 0; i < TABLES; i++)
        add(versions, table_makers[i]);
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing < 0)
        return error_system("/dev/null");
    struct error *error = NULL;
    for (size_t i = 0; i < versions->count && !error; i++)
        error = ask_into_file(&versions->at[i], nothing, children, workspace);
    (void)close(nothing);
    return error;
}

void versions_free(struct versions *versions) {
    for (size_t i = 0; i < versions->count; i++)
        free(versions->at[i].text);
    versions->count = 0;
}
