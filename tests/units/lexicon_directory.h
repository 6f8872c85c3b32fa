/* For tests: a lexicon made of texts, in a directory that lasts as long as the test needs it. */
#ifndef PLAUDIT_TESTS_LEXICON_DIRECTORY_H
#define PLAUDIT_TESTS_LEXICON_DIRECTORY_H

#include "lexicon/lexicon.h"
#include "memory/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct lexicon_file {
    const char *name; /* "en/praise.lex" */
    const char *text;
};

static inline void directory_make(char path[], size_t room) {
    (void)snprintf(path, room, "/tmp/plaudit-lexicon-XXXXXX");
    if (!mkdtemp(path))
        abort();
}

static inline void directory_join(char path[], size_t room, const char *directory,
                                  const char *name) {
    if ((size_t)snprintf(path, room, "%s/%s", directory, name) >= room)
        abort();
}

static inline void directory_write(const char *directory, const struct lexicon_file *file) {
    char path[512];
    const char *slash = strchr(file->name, '/');
    if (slash) {
        char language[64];
        (void)snprintf(language, sizeof language, "%.*s", (int)(slash - file->name), file->name);
        directory_join(path, sizeof path, directory, language);
        (void)mkdir(path, 0700);
    }
    directory_join(path, sizeof path, directory, file->name);
    FILE *out = fopen(path, "w");
    if (!out || fwrite(file->text, 1, strlen(file->text), out) != strlen(file->text) ||
        fclose(out) != 0)
        abort();
}

static inline void directory_remove(const char *directory, const struct lexicon_file files[],
                                    size_t count) {
    char path[512];
    for (size_t i = 0; i < count; i++) {
        directory_join(path, sizeof path, directory, files[i].name);
        (void)unlink(path);
        char *slash = strrchr(path, '/');
        *slash = '\0';
        if (strcmp(path, directory) != 0)
            (void)rmdir(path);
    }
    (void)rmdir(directory);
}

static inline void collect_fault(void *context, const char *fault) {
    buffer_format(context, "%s\n", fault);
}

/* Loads the files; NULL if there were faults, which are then in `faults`, one a line. */
static inline struct lexicon *lexicon_of_files(const struct lexicon_file files[], size_t count,
                                               const struct lexicon_limits *limits,
                                               struct buffer *faults) {
    char directory[64];
    directory_make(directory, sizeof directory);
    for (size_t i = 0; i < count; i++)
        directory_write(directory, &files[i]);
    struct lexicon *lexicon = NULL;
    struct error *error = lexicon_load(directory, limits, collect_fault, faults, &lexicon);
    directory_remove(directory, files, count);
    if ((error == NULL) != (lexicon != NULL))
        abort();
    error_free(error);
    return lexicon;
}

#endif
