#define _GNU_SOURCE /* O_CLOEXEC, fdopendir, flock */
#include "engine/workspace.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define UNFINISHED ".unfinished"

struct workspace {
    char *out;
    bool made;      /* OUT was not there before, and nothing was published there yet */
    int directory;  /* OUT, locked */
    int unfinished; /* OUT/.unfinished */
};

/* Removes the files of a directory, which holds no directories. */
static void empty_directory(int directory) {
    const int copy = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *stream = copy < 0 ? NULL : fdopendir(copy);
    if (!stream) {
        if (copy >= 0)
            (void)close(copy);
        return;
    }
    for (const struct dirent *entry = readdir(stream); entry; entry = readdir(stream))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            (void)unlinkat(directory, entry->d_name, 0);
    (void)closedir(stream);
}

/* Makes the directory OUT/NAME if it is not there. */
static struct error *open_below(const struct workspace *workspace, const char *name,
                                int *directory) {
    if (mkdirat(workspace->directory, name, 0777) != 0 && errno != EEXIST)
        return error_system("%s/%s", workspace->out, name);
    *directory =
        openat(workspace->directory, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    return *directory < 0 ? error_system("%s/%s", workspace->out, name) : NULL;
}

static struct error *open_directories(struct workspace *workspace) {
    workspace->made = mkdir(workspace->out, 0777) == 0;
    if (!workspace->made && errno != EEXIST)
        return error_system("%s", workspace->out);
    workspace->directory = open(workspace->out, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (workspace->directory < 0)
        return error_system("%s", workspace->out);
    if (flock(workspace->directory, LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? error_new(EXIT_STATUS_ENVIRONMENT,
                                                "%s: another run is writing there", workspace->out)
                                    : error_system("%s cannot be locked", workspace->out);
    struct error *error = open_below(workspace, UNFINISHED, &workspace->unfinished);
    if (!error)
        empty_directory(workspace->unfinished);
    return error;
}

struct error *workspace_open(const char *out, struct workspace **workspace) {
    struct workspace *new = memory_zeroed(1, sizeof *new);
    new->out = memory_copy_text(out, strlen(out));
    new->directory = new->unfinished = -1;
    struct error *error = open_directories(new);
    if (error) {
        workspace_close(new);
        return error;
    }
    *workspace = new;
    return NULL;
}

char *workspace_path(const struct workspace *workspace, const char *name) {
    struct buffer path = {0};
    buffer_format(&path, "%s/" UNFINISHED "/%s", workspace->out, name);
    return path.at;
}

struct error *workspace_create(const struct workspace *workspace, const char *name,
                               int *descriptor) {
    *descriptor = openat(workspace->unfinished, name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    return *descriptor < 0 ? error_system("%s/" UNFINISHED "/%s", workspace->out, name) : NULL;
}

struct error *workspace_open_rows(const struct workspace *workspace, const char *name,
                                  int *descriptor, struct rows_reader **reader) {
    const struct rows_settings settings = {.max_row = SIZE_MAX / 2}; /* stages have bounded them */
    *reader = NULL;
    *descriptor = openat(workspace->unfinished, name, O_RDONLY | O_CLOEXEC);
    if (*descriptor < 0)
        return errno == ENOENT ? NULL : error_system("%s/" UNFINISHED "/%s", workspace->out, name);
    return rows_reader_open(*descriptor, name, &settings, reader);
}

void workspace_drop(const struct workspace *workspace, const char *name) {
    (void)unlinkat(workspace->unfinished, name, 0);
}

/* A disk may tell of a write that failed only now. */
static struct error *make_durable(const struct workspace *workspace, const char *name) {
    const int file = openat(workspace->unfinished, name, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return error_system("%s/" UNFINISHED "/%s", workspace->out, name);
    struct error *error = fsync(file) != 0 ? error_system("%s/%s", workspace->out, name) : NULL;
    (void)close(file);
    return error;
}

bool workspace_is_new(const struct workspace *workspace) {
    return workspace->made;
}

struct error *workspace_publish(struct workspace *workspace, const char *const names[],
                                size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct error *error = make_durable(workspace, names[i]);
        if (error)
            return error;
    }
    workspace->made = false;
    for (size_t i = 0; i < count; i++)
        if (renameat(workspace->unfinished, names[i], workspace->directory, names[i]) != 0)
            return error_system("%s/%s", workspace->out, names[i]);
    return fsync(workspace->directory) != 0 ? error_system("%s", workspace->out) : NULL;
}

/* Closes the directory OUT/NAME, and removes it if it is empty. */
static void close_below(const struct workspace *workspace, int directory, const char *name) {
    if (directory < 0)
        return;
    (void)close(directory);
    (void)unlinkat(workspace->directory, name, AT_REMOVEDIR);
}

void workspace_close(struct workspace *workspace) {
    if (!workspace)
        return;
    if (workspace->unfinished >= 0)
        empty_directory(workspace->unfinished);
    close_below(workspace, workspace->unfinished, UNFINISHED);
    if (workspace->made)
        (void)rmdir(workspace->out);
    if (workspace->directory >= 0)
        (void)close(workspace->directory);
    free(workspace->out);
    free(workspace);
}
