#include "engine/file_digests.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct error *file_digests_add(struct file_digests *files, const char *path, const char *name) {
    files->at = memory_grow(files->at, &files->capacity, files->count + 1, sizeof *files->at);
    struct file_digest *file = &files->at[files->count++];
    *file = (struct file_digest){.name = memory_copy_text(name, strlen(name))};
    return digest_file(path, &file->digest, NULL);
}

static struct error *walk(struct file_digests *files, const char *directory, const char *prefix,
                          unsigned depth);

static struct error *visit(struct file_digests *files, const char *path, const char *name,
                           unsigned depth) {
    struct stat status;
    if (stat(path, &status) != 0)
        return error_system("%s", path);
    if (S_ISREG(status.st_mode))
        return file_digests_add(files, path, name);
    if (!S_ISDIR(status.st_mode))
        return NULL;
    struct buffer prefix = {0};
    buffer_format(&prefix, "%s/", name);
    struct error *error = walk(files, path, buffer_text(&prefix), depth + 1);
    buffer_free(&prefix);
    return error;
}

static struct error *walk(struct file_digests *files, const char *directory, const char *prefix,
                          unsigned depth) {
    if (depth > FILE_DIGESTS_DEPTH)
        return error_new(EXIT_STATUS_ENVIRONMENT, "%s: more than %d directories deep", directory,
                         FILE_DIGESTS_DEPTH);
    DIR *stream = opendir(directory);
    struct error *error = stream ? NULL : error_system("%s", directory);
    struct buffer path = {0};
    struct buffer name = {0};
    while (stream && !error) {
        const struct dirent *entry = readdir(stream);
        if (!entry)
            break;
        if (entry->d_name[0] == '.')
            continue;
        buffer_clear(&path);
        buffer_clear(&name);
        buffer_format(&path, "%s/%s", directory, entry->d_name);
        buffer_format(&name, "%s%s", prefix, entry->d_name);
        error = visit(files, buffer_text(&path), buffer_text(&name), depth);
    }
    if (stream)
        (void)closedir(stream);
    buffer_free(&path);
    buffer_free(&name);
    return error;
}

static int compare_names(const void *a, const void *b) {
    return strcmp(((const struct file_digest *)a)->name, ((const struct file_digest *)b)->name);
}

struct error *file_digests_add_all(struct file_digests *files, const char *directory,
                                   const char *prefix) {
    const size_t before = files->count;
    struct error *error = walk(files, directory, prefix, 0);
    if (files->count > before)
        qsort(files->at + before, files->count - before, sizeof *files->at, compare_names);
    return error;
}

struct digest file_digests_together(const struct file_digests *files) {
    struct buffer list = {0};
    for (size_t i = 0; i < files->count; i++)
        buffer_format(&list, "%s  %s\n", files->at[i].digest.text, files->at[i].name);
    const struct digest digest = digest_bytes(buffer_slice(&list));
    buffer_free(&list);
    return digest;
}

bool file_digests_equal(const struct file_digests *a, const struct file_digests *b) {
    const struct digest first = file_digests_together(a);
    const struct digest second = file_digests_together(b);
    return strcmp(first.text, second.text) == 0;
}

void file_digests_free(struct file_digests *files) {
    for (size_t i = 0; i < files->count; i++)
        free(files->at[i].name);
    free(files->at);
    *files = (struct file_digests){0};
}
