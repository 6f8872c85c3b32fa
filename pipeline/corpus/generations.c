#define _GNU_SOURCE /* O_DIRECTORY */
#include "corpus/generations.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEW_LINK "results.new"

/* A generation holds files and what an update that was killed has left in folders; deeper than that
 * nothing of ours lies. */
#define DEEPEST 8

/* The number that a name is; 0 where it is none. */
static uint64_t read_number(const char *name) {
    char *end = NULL;
    errno = 0;
    const unsigned long long number = strtoull(name, &end, 10);
    return name[0] >= '1' && name[0] <= '9' && *end == '\0' && errno == 0 ? number : 0;
}

struct error *generations_present(uint64_t *number) {
    static const char prefix[] = GENERATIONS_FOLDER "/";
    char target[PATH_MAX];
    *number = 0;
    const ssize_t length = readlink(GENERATIONS_RESULTS, target, sizeof target - 1);
    if (length < 0)
        return errno == ENOENT ? NULL
                               : error_new(EXIT_STATUS_ENVIRONMENT,
                                           GENERATIONS_RESULTS " is not a link to results");
    target[length] = '\0';
    if (strncmp(target, prefix, strlen(prefix)) == 0)
        *number = read_number(target + strlen(prefix));
    return *number ? NULL
                   : error_new(EXIT_STATUS_ENVIRONMENT,
                               GENERATIONS_RESULTS " points to %s, which is no generation", target);
}

char *generations_path(uint64_t number) {
    struct buffer path = {0};
    buffer_format(&path, GENERATIONS_FOLDER "/%llu", (unsigned long long)number);
    return path.at;
}

/* The numbers that are there, in no order. */
struct numbers {
    uint64_t *at;
    size_t count;
    size_t capacity;
};

static void read_numbers(struct numbers *numbers) {
    DIR *stream = opendir(GENERATIONS_FOLDER);
    if (!stream)
        return;
    for (const struct dirent *entry = readdir(stream); entry; entry = readdir(stream)) {
        const uint64_t number = read_number(entry->d_name);
        if (number == 0)
            continue;
        numbers->at =
            memory_grow(numbers->at, &numbers->capacity, numbers->count + 1, sizeof *numbers->at);
        numbers->at[numbers->count++] = number;
    }
    (void)closedir(stream);
}

uint64_t generations_before(uint64_t present) {
    struct numbers numbers = {0};
    uint64_t before = 0;
    read_numbers(&numbers);
    for (size_t i = 0; i < numbers.count; i++)
        if (numbers.at[i] < present && numbers.at[i] > before)
            before = numbers.at[i];
    free(numbers.at);
    return before;
}

struct error *generations_begin(uint64_t *number) {
    struct numbers numbers = {0};
    uint64_t last = 0;
    struct error *error = generations_present(&last);
    if (error)
        return error;
    if (mkdir(GENERATIONS_FOLDER, 0777) != 0 && errno != EEXIST)
        return error_system(GENERATIONS_FOLDER);
    read_numbers(&numbers);
    for (size_t i = 0; i < numbers.count; i++)
        if (numbers.at[i] > last)
            last = numbers.at[i];
    free(numbers.at);
    *number = last + 1;
    char *path = generations_path(*number);
    if (mkdir(path, 0777) != 0)
        error = error_system("%s", path);
    free(path);
    return error;
}

static struct error *make_durable(const char *directory) {
    const int descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return error_system("%s", directory);
    struct error *error = fsync(descriptor) != 0 ? error_system("%s", directory) : NULL;
    (void)close(descriptor);
    return error;
}

static struct error *replace_link(const char *target) {
    (void)unlink(NEW_LINK);
    if (symlink(target, NEW_LINK) != 0)
        return error_system(NEW_LINK);
    if (rename(NEW_LINK, GENERATIONS_RESULTS) != 0)
        return error_system(GENERATIONS_RESULTS);
    return make_durable(".");
}

struct error *generations_publish(uint64_t number) {
    char *path = generations_path(number);
    struct error *error = make_durable(path);
    if (!error)
        error = make_durable(GENERATIONS_FOLDER);
    if (!error)
        error = replace_link(path);
    free(path);
    return error;
}

static void remove_below(int parent, const char *name, unsigned depth) {
    const int directory = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    DIR *stream = directory < 0 ? NULL : fdopendir(directory);
    if (!stream) {
        if (directory >= 0)
            (void)close(directory);
        return;
    }
    for (const struct dirent *entry = readdir(stream); entry; entry = readdir(stream)) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (unlinkat(directory, entry->d_name, 0) != 0 && depth < DEEPEST)
            remove_below(directory, entry->d_name, depth + 1);
    }
    (void)closedir(stream);
    (void)unlinkat(parent, name, AT_REMOVEDIR);
}

void generations_sweep(uint64_t present) {
    struct numbers numbers = {0};
    const uint64_t before = generations_before(present);
    read_numbers(&numbers);
    for (size_t i = 0; i < numbers.count; i++) {
        const uint64_t number = numbers.at[i];
        if (number == present || number == before)
            continue;
        char *path = generations_path(number);
        remove_below(AT_FDCWD, path, 0);
        free(path);
    }
    free(numbers.at);
}
