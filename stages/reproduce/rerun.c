#define _GNU_SOURCE /* posix_spawn_file_actions_addchdir_np, nftw */
#include "reproduce/rerun.h"

#include "command/command.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { OPEN_DIRECTORIES = 16 };

struct error *rerun_directory(char **path) {
    const char *parent = getenv("TMPDIR");
    struct buffer name = {0};
    buffer_format(&name, "%s/plaudit-reproduce-XXXXXX", parent && *parent ? parent : "/tmp");
    if (!mkdtemp(name.at)) {
        struct error *error = error_system("%s", name.at);
        buffer_free(&name);
        return error;
    }
    *path = name.at;
    return NULL;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)status;
    (void)kind;
    (void)place;
    return remove(path);
}

void rerun_remove(const char *path) {
    (void)nftw(path, remove_one, OPEN_DIRECTORIES, FTW_DEPTH | FTW_PHYS);
}

static struct error *start(const char *path, char *const *words, const char *directory,
                           pid_t *child) {
    posix_spawn_file_actions_t actions;
    int status = posix_spawn_file_actions_init(&actions);
    if (status == 0)
        status =
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (status == 0 && directory)
        status = posix_spawn_file_actions_addchdir_np(&actions, directory);
    if (status == 0)
        status = posix_spawn(child, path, &actions, NULL, words, environ);
    (void)posix_spawn_file_actions_destroy(&actions);
    return status == 0 ? NULL
                       : error_new(EXIT_STATUS_ENVIRONMENT, "%s: %s", path, strerror(status));
}

/* While it works an interruption is the run's, which ends in order; then we do. */
static struct error *wait_for(pid_t child) {
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before[2];
    int status = 0;
    (void)sigaction(SIGINT, &ignore, &before[0]);
    (void)sigaction(SIGQUIT, &ignore, &before[1]);
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return error_system("waitpid");
    (void)sigaction(SIGINT, &before[0], NULL);
    (void)sigaction(SIGQUIT, &before[1], NULL);
    if (WIFEXITED(status) && WEXITSTATUS(status) <= EXIT_STATUS_REJECTS)
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT, "the recorded run cannot be done again here");
}

struct error *rerun(char *const *words, size_t count, const char *directory, const char *out) {
    enum { OWN_WORDS = 3 };
    char *path = command_sibling_path("plaudit");
    char **all = memory_zeroed(count + OWN_WORDS, sizeof *all);
    pid_t child = 0;
    all[0] = words[0];
    all[1] = words[1];
    all[2] = "-o";
    all[3] = (char *)out;
    for (size_t i = 2; i < count; i++)
        all[i + 2] = words[i];
    struct error *error = start(path, all, directory, &child);
    if (!error)
        error = wait_for(child);
    free(all);
    free(path);
    return error;
}
