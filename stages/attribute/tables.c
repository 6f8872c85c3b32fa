#define _GNU_SOURCE /* scandir, alphasort */
#include "attribute/tables.h"

#include "command/command.h"
#include "memory/buffer.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void tables_new(struct tables *tables) {
    tables->states = states_new();
    tables->groups = states_new();
    tables->coalitions = coalitions_new();
}

void tables_free(struct tables *tables) {
    states_free(tables->states);
    states_free(tables->groups);
    coalitions_free(tables->coalitions);
}

static int is_list(const struct dirent *entry) {
    const char *point = strrchr(entry->d_name, '.');
    return entry->d_name[0] != '.' && point && strcmp(point, ".tsv") == 0;
}

static struct error *add_list_of(struct tables *tables, const char *directory, const char *name) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", directory, name);
    struct error *error = coalitions_load(tables->coalitions, buffer_text(&path));
    buffer_free(&path);
    return error;
}

static struct error *add_directory(struct tables *tables, const char *path) {
    struct dirent **entries = NULL;
    const int count = scandir(path, &entries, is_list, alphasort);
    if (count < 0)
        return error_system("%s", path);
    struct error *error = NULL;
    for (int i = 0; i < count; i++) {
        if (!error)
            error = add_list_of(tables, path, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    return error;
}

struct error *tables_add_coalitions(struct tables *tables, const char *path) {
    struct stat status;
    if (stat(path, &status) != 0)
        return error_system("%s", path);
    if (S_ISDIR(status.st_mode))
        return add_directory(tables, path);
    return coalitions_load(tables->coalitions, path);
}

/* Adds names from the project's data. */
static struct error *add_names(struct states *names, const char *data) {
    char *path = command_data_path(data);
    struct error *error = states_load(names, path);
    free(path);
    return error;
}

static struct error *add_default_coalitions(struct tables *tables) {
    char *path = command_data_path("corpora/coalitions");
    struct error *error = tables_add_coalitions(tables, path);
    free(path);
    return error;
}

struct error *tables_add_defaults(struct tables *tables) {
    struct error *error = add_names(tables->states, "corpora/states.tsv");
    if (!error)
        error = add_names(tables->groups, "corpora/groups.tsv");
    if (!error)
        error = add_default_coalitions(tables);
    return error;
}

/* A name, not a path: claims come from one directory. */
static bool is_claim_name(const char *name) {
    return *name != '\0' && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(name);
}

struct error *tables_add_claim(struct tables *tables, const char *name) {
    if (!is_claim_name(name))
        return command_usage("--coalition takes the name of a list in corpora/coalitions/claims, "
                             "not '%s'",
                             name);
    struct buffer data = {0};
    buffer_format(&data, "corpora/coalitions/claims/%s.tsv", name);
    char *path = command_data_path(buffer_text(&data));
    struct error *error = coalitions_load(tables->coalitions, path);
    free(path);
    buffer_free(&data);
    return error;
}
