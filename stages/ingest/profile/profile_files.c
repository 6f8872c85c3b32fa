#include "ingest/profile/profile_files.h"

#include "memory/memory.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PROFILE_BYTES ((size_t)4 << 20) /* no profile is longer */

struct error *profile_file_read(const char *path, struct buffer *text) {
    FILE *file = fopen(path, "re");
    if (!file)
        return error_system("%s", path);
    size_t count = 1;
    while (count && text->length <= PROFILE_BYTES) {
        buffer_reserve(text, 4096);
        count = fread(text->at + text->length, 1, 4096, file);
        text->length += count;
        text->at[text->length] = '\0';
    }
    struct error *error = ferror(file) ? error_system("%s", path) : NULL;
    if (!error && text->length > PROFILE_BYTES)
        error =
            error_new(EXIT_STATUS_ENVIRONMENT, "%s: longer than %zu bytes", path, PROFILE_BYTES);
    (void)fclose(file);
    return error;
}

static int is_profile(const struct dirent *entry) {
    static const char ending[] = ".profile";
    const size_t length = strlen(entry->d_name);
    return length >= sizeof ending && entry->d_name[0] != '.' &&
           strcmp(entry->d_name + length - (sizeof ending - 1), ending) == 0;
}

static int compare_bytes(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

struct error *profile_files_each(const char *directory,
                                 struct error *(*take)(void *context, const char *path,
                                                       struct slice text),
                                 void *context) {
    struct dirent **entries = NULL;
    const int count = scandir(directory, &entries, is_profile, compare_bytes);
    if (count < 0)
        return errno == ENOENT ? NULL : error_system("%s", directory);
    struct error *error = NULL;
    struct buffer path = {0};
    struct buffer text = {0};
    for (int i = 0; i < count; i++) {
        buffer_clear(&path);
        buffer_clear(&text);
        buffer_format(&path, "%s/%s", directory, entries[i]->d_name);
        if (!error)
            error = profile_file_read(buffer_text(&path), &text);
        if (!error)
            error = take(context, buffer_text(&path), buffer_slice(&text));
        free(entries[i]);
    }
    free(entries);
    buffer_free(&path);
    buffer_free(&text);
    return error;
}

char *profile_file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    const char *dot = strrchr(base, '.');
    return memory_copy_text(base, dot && dot > base ? (size_t)(dot - base) : strlen(base));
}
