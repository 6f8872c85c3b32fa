#define _GNU_SOURCE /* O_CLOEXEC, O_DIRECTORY */
#include "corpus/catalogue.h"

#include "memory/buffer.h"
#include "memory/memory.h"
#include "rows/rows.h"
#include "rows/utf8.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define NEW_FILE CATALOGUE_FILE ".new"

static const char *const kind_names[CATALOGUE_KINDS] = {"inbox",   "lexicon", "table",
                                                        "program", "conf",    "result"};

/* ---- entries --------------------------------------------------------------------------------- */

/* What an entry is found by; `room` holds it. */
static struct slice key_of(enum catalogue_kind kind, const char *path, struct buffer *room) {
    buffer_clear(room);
    buffer_append_text(room, kind_names[kind]);
    buffer_append_byte(room, '\t');
    buffer_append_text(room, path);
    return buffer_slice(room);
}

struct catalogue_entry *catalogue_add(struct catalogue *catalogue, enum catalogue_kind kind,
                                      const char *path) {
    struct buffer key = {0};
    bool added = false;
    if (!catalogue->paths)
        catalogue->paths = intern_new();
    const uint32_t number = intern_add(catalogue->paths, key_of(kind, path, &key), &added);
    buffer_free(&key);
    if (!added)
        return &catalogue->at[number];
    catalogue->at = memory_grow(catalogue->at, &catalogue->capacity, catalogue->count + 1,
                                sizeof *catalogue->at);
    struct catalogue_entry *entry = &catalogue->at[catalogue->count++];
    *entry = (struct catalogue_entry){.kind = kind, .path = memory_copy_text(path, strlen(path))};
    return entry;
}

struct catalogue_entry *catalogue_find(const struct catalogue *catalogue, enum catalogue_kind kind,
                                       const char *path) {
    if (!catalogue->paths)
        return NULL;
    struct buffer key = {0};
    const uint32_t number = intern_find(catalogue->paths, key_of(kind, path, &key));
    buffer_free(&key);
    return number == INTERN_NONE ? NULL : &catalogue->at[number];
}

bool catalogue_same_marks(const struct catalogue_entry *a, const struct catalogue_entry *b) {
    return a->marks.bytes == b->marks.bytes && a->marks.inode == b->marks.inode &&
           a->marks.mtime == b->marks.mtime && a->marks.ctime == b->marks.ctime;
}

void catalogue_free(struct catalogue *catalogue) {
    for (size_t i = 0; i < catalogue->count; i++)
        free(catalogue->at[i].path);
    free(catalogue->at);
    if (catalogue->paths)
        intern_free(catalogue->paths);
    *catalogue = (struct catalogue){0};
}

/* ---- looking --------------------------------------------------------------------------------- */

static int64_t nanoseconds(struct timespec time) {
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t catalogue_now(void) {
    struct timespec now = {0};
    (void)clock_gettime(CLOCK_REALTIME, &now);
    return nanoseconds(now);
}

static void add_file(struct catalogue *catalogue, enum catalogue_kind kind, const char *path,
                     const struct stat *status, int64_t now) {
    struct catalogue_entry *entry = catalogue_add(catalogue, kind, path);
    entry->marks = (struct catalogue_marks){.bytes = (uint64_t)status->st_size,
                                            .inode = (uint64_t)status->st_ino,
                                            .mtime = nanoseconds(status->st_mtim),
                                            .ctime = nanoseconds(status->st_ctim)};
    const int64_t age = now - entry->marks.ctime;
    const int64_t settles = (int64_t)CATALOGUE_SETTLES * 1000000000;
    entry->settled = age > settles || age < -settles;
}

void catalogue_look(struct catalogue *catalogue, enum catalogue_kind kind, const char *path,
                    int64_t now) {
    struct stat status;
    if (stat(path, &status) == 0 && S_ISREG(status.st_mode))
        add_file(catalogue, kind, path, &status, now);
}

/* The names in a directory that are not hidden, in byte order. */
struct names {
    char **at;
    size_t count;
    size_t capacity;
};

static int compare_names(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_names(int directory, struct names *names) {
    const int copy = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *stream = copy < 0 ? NULL : fdopendir(copy);
    if (!stream) {
        if (copy >= 0)
            (void)close(copy);
        return;
    }
    for (const struct dirent *entry = readdir(stream); entry; entry = readdir(stream)) {
        if (entry->d_name[0] == '.')
            continue;
        names->at = memory_grow(names->at, &names->capacity, names->count + 1, sizeof *names->at);
        names->at[names->count++] = memory_copy_text(entry->d_name, strlen(entry->d_name));
    }
    (void)closedir(stream);
    if (names->count)
        qsort(names->at, names->count, sizeof *names->at, compare_names);
}

/* Who looks, and where; `path` is that of the directory and gets names added and cut off again. */
struct walk {
    struct catalogue *catalogue;
    enum catalogue_kind kind;
    int64_t now;
    struct buffer path;
};

static void walk_directory(struct walk *walk, int directory, unsigned depth);

static void walk_name(struct walk *walk, int directory, const char *name, unsigned depth) {
    struct stat status;
    const size_t length = walk->path.length;
    buffer_format(&walk->path, "/%s", name);
    bool there = fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (there && S_ISDIR(status.st_mode) && depth < CATALOGUE_DEPTH) {
        const int below = openat(directory, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
        walk_directory(walk, below, depth + 1);
        if (below >= 0)
            (void)close(below);
    }
    if (there && S_ISLNK(status.st_mode))
        there = fstatat(directory, name, &status, 0) == 0;
    if (there && S_ISREG(status.st_mode))
        add_file(walk->catalogue, walk->kind, buffer_text(&walk->path), &status, walk->now);
    buffer_cut(&walk->path, length);
}

static void walk_directory(struct walk *walk, int directory, unsigned depth) {
    struct names names = {0};
    if (directory >= 0)
        read_names(directory, &names);
    for (size_t i = 0; i < names.count; i++) {
        walk_name(walk, directory, names.at[i], depth);
        free(names.at[i]);
    }
    free(names.at);
}

void catalogue_look_below(struct catalogue *catalogue, enum catalogue_kind kind,
                          const char *directory, int64_t now) {
    struct walk walk = {.catalogue = catalogue, .kind = kind, .now = now};
    buffer_append_text(&walk.path, directory);
    const int descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    walk_directory(&walk, descriptor, 0);
    if (descriptor >= 0)
        (void)close(descriptor);
    buffer_free(&walk.path);
}

/* ---- reading --------------------------------------------------------------------------------- */

enum column {
    COLUMN_KIND,
    COLUMN_PATH,
    COLUMN_BYTES,
    COLUMN_MTIME,
    COLUMN_CTIME,
    COLUMN_INODE,
    COLUMN_SETTLED,
    COLUMN_SHA256,
    COLUMN_CONTENT,
    COLUMN_SEEN,
    COLUMNS
};

static const char *const column_names[COLUMNS] = {"kind",  "path",    "bytes",  "mtime",   "ctime",
                                                  "inode", "settled", "sha256", "content", "seen"};

static enum catalogue_kind kind_named(struct slice name) {
    size_t kind = 0;
    while (kind < CATALOGUE_KINDS && !slice_is(name, kind_names[kind]))
        kind++;
    return (enum catalogue_kind)kind;
}

/* A whole number; `*good` becomes false where the field is none. */
static int64_t read_number(struct slice field, bool *good) {
    char text[32];
    if (field.length == 0 || field.length >= sizeof text) {
        *good = false;
        return 0;
    }
    memcpy(text, field.at, field.length);
    text[field.length] = '\0';
    char *end = NULL;
    errno = 0;
    const long long number = strtoll(text, &end, 10);
    if (*end != '\0' || errno != 0)
        *good = false;
    return number;
}

static void read_digest(struct slice field, char digest[65], bool *good) {
    if (field.length != 0 && field.length != 64) {
        *good = false;
        return;
    }
    memcpy(digest, field.at ? field.at : "", field.length);
    digest[field.length] = '\0';
}

/* ---- paths that are no UTF-8 stand in hexadecimal, for a row stream is UTF-8 ----------------- */

#define HEXADECIMAL "hex:"

static void put_path(struct rows_writer *writer, const char *path) {
    const struct slice bytes = slice_of(path);
    struct buffer text = {0};
    if (utf8_valid(bytes) && strncmp(path, HEXADECIMAL, strlen(HEXADECIMAL)) != 0) {
        rows_put_text(writer, bytes);
        return;
    }
    buffer_append_text(&text, HEXADECIMAL);
    for (size_t i = 0; i < bytes.length; i++)
        buffer_format(&text, "%02x", (unsigned char)bytes.at[i]);
    rows_put_text(writer, buffer_slice(&text));
    buffer_free(&text);
}

/* The value of a lower-case digit; `*good` becomes false where it is none. */
static unsigned digit_value(char digit, bool *good) {
    static const char digits[] = "0123456789abcdef";
    const char *place = digit ? strchr(digits, digit) : NULL;
    if (!place)
        *good = false;
    return place ? (unsigned)(place - digits) : 0;
}

static void read_path(struct slice field, struct buffer *path, bool *good) {
    rows_unescape(field, path);
    if (strncmp(buffer_text(path), HEXADECIMAL, strlen(HEXADECIMAL)) != 0)
        return;
    struct buffer bytes = {0};
    for (size_t i = strlen(HEXADECIMAL); i + 1 < path->length; i += 2)
        buffer_append_byte(&bytes, (char)(digit_value(path->at[i], good) << 4 |
                                          digit_value(path->at[i + 1], good)));
    buffer_free(path);
    *path = bytes;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static struct error *take_row(struct catalogue *catalogue, struct rows_reader *reader,
                              const size_t columns[COLUMNS]) {
    const enum catalogue_kind kind = kind_named(rows_field(reader, columns[COLUMN_KIND]));
    bool good = kind != CATALOGUE_KINDS;
    struct catalogue_entry read = {0};
    read.marks.bytes = (uint64_t)read_number(rows_field(reader, columns[COLUMN_BYTES]), &good);
    read.marks.inode = (uint64_t)read_number(rows_field(reader, columns[COLUMN_INODE]), &good);
    read.marks.mtime = read_number(rows_field(reader, columns[COLUMN_MTIME]), &good);
    read.marks.ctime = read_number(rows_field(reader, columns[COLUMN_CTIME]), &good);
    read.settled = read_number(rows_field(reader, columns[COLUMN_SETTLED]), &good) != 0;
    read.seen = read_number(rows_field(reader, columns[COLUMN_SEEN]), &good);
    read_digest(rows_field(reader, columns[COLUMN_SHA256]), read.sha256, &good);
    read_digest(rows_field(reader, columns[COLUMN_CONTENT]), read.content, &good);
    struct buffer path = {0};
    read_path(rows_field(reader, columns[COLUMN_PATH]), &path, &good);
    if (!good) {
        buffer_free(&path);
        return rows_reject(reader, "this is no entry of a catalogue");
    }
    struct catalogue_entry *entry = catalogue_add(catalogue, kind, buffer_text(&path));
    read.kind = kind;
    read.path = entry->path;
    *entry = read;
    buffer_free(&path);
    return NULL;
}

static struct error *take_rows(struct catalogue *catalogue, struct rows_reader *reader) {
    size_t columns[COLUMNS] = {0};
    struct error *error = NULL;
    for (size_t i = 0; i < COLUMNS && !error; i++)
        error = rows_require(reader, column_names[i], "plaudit update", &columns[i]);
    bool found = true;
    while (!error && !(error = rows_next(reader, &found)) && found)
        error = take_row(catalogue, reader, columns);
    return error;
}

struct error *catalogue_read(const char *directory, struct catalogue *catalogue) {
    struct buffer path = {0};
    buffer_format(&path, "%s/" CATALOGUE_FILE, directory);
    const int descriptor = open(buffer_text(&path), O_RDONLY | O_CLOEXEC);
    struct error *error = NULL;
    if (descriptor < 0 && errno != ENOENT)
        error = error_system("%s", buffer_text(&path));
    const struct rows_settings settings = {0};
    struct rows_reader *reader = NULL;
    if (descriptor >= 0)
        error = rows_reader_open(descriptor, buffer_text(&path), &settings, &reader);
    if (reader && !error)
        error = take_rows(catalogue, reader);
    rows_reader_close(reader);
    if (descriptor >= 0)
        (void)close(descriptor);
    buffer_free(&path);
    return error;
}

/* ---- writing --------------------------------------------------------------------------------- */

static void put_number(struct rows_writer *writer, int64_t number) {
    char text[32];
    (void)snprintf(text, sizeof text, "%lld", (long long)number);
    rows_put_escaped(writer, slice_of(text));
}

static struct error *put_entry(struct rows_writer *writer, const struct catalogue_entry *entry) {
    rows_put_escaped(writer, slice_of(kind_names[entry->kind]));
    put_path(writer, entry->path);
    put_number(writer, (int64_t)entry->marks.bytes);
    put_number(writer, entry->marks.mtime);
    put_number(writer, entry->marks.ctime);
    put_number(writer, (int64_t)entry->marks.inode);
    put_number(writer, entry->settled);
    rows_put_escaped(writer, slice_of(entry->sha256));
    rows_put_escaped(writer, slice_of(entry->content));
    put_number(writer, entry->seen);
    return rows_end_row(writer);
}

static struct error *put_entries(const struct catalogue *catalogue, int descriptor) {
    struct rows_writer *writer = rows_writer_open(descriptor, CATALOGUE_FILE);
    for (size_t i = 0; i < COLUMNS; i++)
        rows_put_escaped(writer, slice_of(column_names[i]));
    struct error *error = rows_end_row(writer);
    for (size_t i = 0; i < catalogue->count && !error; i++)
        error = put_entry(writer, &catalogue->at[i]);
    struct error *closed = rows_writer_close(writer);
    if (error)
        error_free(closed);
    else
        error = closed;
    if (!error && fsync(descriptor) != 0)
        error = error_system(CATALOGUE_FILE);
    return error;
}

struct error *catalogue_write(const struct catalogue *catalogue, const char *directory) {
    const int parent = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (parent < 0)
        return error_system("%s", directory);
    const int descriptor = openat(parent, NEW_FILE, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    struct error *error = descriptor < 0 ? error_system("%s/" NEW_FILE, directory)
                                         : put_entries(catalogue, descriptor);
    if (descriptor >= 0 && close(descriptor) != 0 && !error)
        error = error_system("%s/" NEW_FILE, directory);
    if (!error && renameat(parent, NEW_FILE, parent, CATALOGUE_FILE) != 0)
        error = error_system("%s/" CATALOGUE_FILE, directory);
    if (!error && fsync(parent) != 0)
        error = error_system("%s", directory);
    if (error)
        (void)unlinkat(parent, NEW_FILE, 0);
    (void)close(parent);
    return error;
}
