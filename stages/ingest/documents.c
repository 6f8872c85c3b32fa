#include "ingest/documents.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct walk {
    struct documents *documents;
    const struct document_trouble *trouble;
    size_t max_depth;
};

static void add(struct documents *documents, const char *path) {
    documents->entries = memory_grow(documents->entries, &documents->capacity, documents->count + 1,
                                     sizeof *documents->entries);
    documents->entries[documents->count++] =
        (struct document_entry){memory_copy_text(path, strlen(path)), NULL};
}

bool documents_is_none(const char *name) {
    static const char *const beginnings[] = {".", "README", "LICENSE"};
    static const char *const names[] = {"states.tsv", "groups.tsv", "coalitions.tsv"};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (strncmp(name, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static struct error *walk_directory(const struct walk *walk, const char *path, size_t depth);

static struct error *walk_entry(const struct walk *walk, const char *path, size_t depth) {
    struct stat link;
    struct stat status;
    if (lstat(path, &link) != 0 || stat(path, &status) != 0)
        return walk->trouble->take(walk->trouble->context, path, strerror(errno));
    if (S_ISREG(status.st_mode))
        add(walk->documents, path);
    else if (S_ISDIR(link.st_mode))
        return walk_directory(walk, path, depth + 1);
    return NULL;
}

static struct error *walk_directory(const struct walk *walk, const char *path, size_t depth) {
    if (depth > walk->max_depth)
        return walk->trouble->take(walk->trouble->context, path,
                                   "nested too deeply (--max-depth raises the limit)");
    DIR *directory = opendir(path);
    if (!directory)
        return walk->trouble->take(walk->trouble->context, path, strerror(errno));
    struct error *error = NULL;
    struct buffer inner = {0};
    for (struct dirent *entry; !error && (entry = readdir(directory));) {
        if (documents_is_none(entry->d_name))
            continue;
        buffer_clear(&inner);
        buffer_format(&inner, "%s%s%s", path, path[strlen(path) - 1] == '/' ? "" : "/",
                      entry->d_name);
        error = walk_entry(walk, buffer_text(&inner), depth);
    }
    buffer_free(&inner);
    closedir(directory);
    return error;
}

static int compare_paths(const void *a, const void *b) {
    return strcmp(((const struct document_entry *)a)->path,
                  ((const struct document_entry *)b)->path);
}

/* The length of the deepest directory, final slash included, that both paths lie in. */
static size_t common_directory(const char *a, size_t length, const char *b) {
    size_t common = 0;
    for (size_t i = 0; i < length && a[i] == b[i]; i++)
        if (a[i] == '/')
            common = i + 1;
    return common;
}

/* The deepest directory that holds all inputs, final slash included; empty for the working one. */
static void find_root(char *const inputs[], size_t count, struct buffer *root) {
    for (size_t i = 0; i < count; i++) {
        struct stat status;
        const bool directory = stat(inputs[i], &status) == 0 && S_ISDIR(status.st_mode);
        struct buffer holder = {0};
        buffer_append_text(&holder, inputs[i]);
        if (directory && holder.length && holder.at[holder.length - 1] != '/')
            buffer_append_byte(&holder, '/');
        const char *slash = strrchr(buffer_text(&holder), '/');
        const size_t length = slash ? (size_t)(slash - holder.at) + 1 : 0;
        if (i == 0)
            buffer_append(root, (struct slice){buffer_text(&holder), length});
        else
            buffer_cut(root,
                       common_directory(buffer_text(root), root->length, buffer_text(&holder)));
        buffer_free(&holder);
    }
}

static const char *below_root(const char *path, const char *root) {
    const size_t length = strlen(root);
    if (strncmp(path, root, length) != 0)
        return path;
    path += length;
    while (*path == '/')
        path++;
    return path;
}

struct error *documents_find(struct documents *documents, char *const inputs[], size_t count,
                             const char *root, size_t max_depth,
                             const struct document_trouble *trouble) {
    const struct walk walk = {documents, trouble, max_depth};
    struct error *error = NULL;
    for (size_t i = 0; i < count && !error; i++) {
        struct stat status;
        if (stat(inputs[i], &status) != 0)
            error = trouble->take(trouble->context, inputs[i], strerror(errno));
        else if (S_ISDIR(status.st_mode))
            error = walk_directory(&walk, inputs[i], 1);
        else
            add(documents, inputs[i]);
    }
    if (error)
        return error;
    if (documents->count)
        qsort(documents->entries, documents->count, sizeof *documents->entries, compare_paths);
    struct buffer holder = {0};
    if (root)
        buffer_append_text(&holder, root);
    else
        find_root(inputs, count, &holder);
    size_t kept = 0;
    for (size_t i = 0; i < documents->count; i++) {
        struct document_entry *entry = &documents->entries[i];
        if (kept && strcmp(documents->entries[kept - 1].path, entry->path) == 0) {
            free(entry->path); /* named twice, or named and found below a directory */
            continue;
        }
        const char *source = below_root(entry->path, buffer_text(&holder));
        entry->source = memory_copy_text(source, strlen(source));
        documents->entries[kept++] = *entry;
    }
    documents->count = kept;
    buffer_free(&holder);
    return NULL;
}

void documents_free(struct documents *documents) {
    for (size_t i = 0; i < documents->count; i++) {
        free(documents->entries[i].path);
        free(documents->entries[i].source);
    }
    free(documents->entries);
    *documents = (struct documents){0};
}
