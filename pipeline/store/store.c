#define _GNU_SOURCE /* O_CLOEXEC, fdopendir */
#include "store/store.h"

#include "memory/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <nettle/sha2.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COPY_BYTES ((size_t)64 << 10)

/* An object is a head and its sections. The head has the digest of the name, of the sections and of
 * their lengths, and then the lengths. */
#define FIRST_LINE "plaudit object 1 "
#define FIRST_LINE_BYTES (sizeof FIRST_LINE - 1 + STORE_NAME_LETTERS + 1)
#define LENGTH_BYTES ((size_t)21)
#define HEAD_BYTES (FIRST_LINE_BYTES + STORE_SECTIONS * LENGTH_BYTES)

#define UNFINISHED "unfinished"

struct store {
    char *path;
    int directory;
    atomic_ulong drafts; /* ever begun, for the names of files */
};

/* ---- the directory --------------------------------------------------------------------------- */

/* Calls `take` with every entry of the directory NAME below `parent` that is not hidden. */
static void each_entry(int parent, const char *name,
                       void (*take)(int directory, const char *entry, void *context),
                       void *context) {
    const int directory = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    DIR *stream = directory < 0 ? NULL : fdopendir(directory);
    if (!stream) {
        if (directory >= 0)
            (void)close(directory);
        return;
    }
    for (const struct dirent *entry = readdir(stream); entry; entry = readdir(stream))
        if (entry->d_name[0] != '.')
            take(directory, entry->d_name, context);
    (void)closedir(stream);
}

/* The process that writes a draft stands in its name; one that lives still needs it. */
static void remove_left(int directory, const char *entry, void *context) {
    (void)context;
    const long process = strtol(entry, NULL, 10);
    if (process > 0 && process != (long)getpid() && access("/proc/self", F_OK) == 0) {
        char path[64];
        (void)snprintf(path, sizeof path, "/proc/%ld", process);
        if (access(path, F_OK) == 0)
            return;
    }
    (void)unlinkat(directory, entry, 0);
}

struct error *store_open(const char *directory, struct store **store) {
    if (mkdir(directory, 0777) != 0 && errno != EEXIST)
        return error_system("%s", directory);
    const int opened = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return error_system("%s", directory);
    *store = memory_zeroed(1, sizeof **store);
    (*store)->path = memory_copy_text(directory, strlen(directory));
    (*store)->directory = opened;
    each_entry(opened, UNFINISHED, remove_left, NULL);
    return NULL;
}

void store_close(struct store *store) {
    if (!store)
        return;
    (void)unlinkat(store->directory, UNFINISHED, AT_REMOVEDIR);
    (void)close(store->directory);
    (void)rmdir(store->path); /* these two if they are empty */
    free(store->path);
    free(store);
}

/* "STEP/ab/cdef…" */
static char *path_of(const char *step, const char *name) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%.2s/%s", step, name, name + 2);
    return path.at;
}

/* Whatever it is that lies there. */
static void remove_path(int directory, const char *path) {
    if (unlinkat(directory, path, 0) != 0)
        (void)unlinkat(directory, path, AT_REMOVEDIR);
}

/* ---- the head -------------------------------------------------------------------------------- */

static void begin_hash(struct sha256_ctx *hash, const char *name) {
    sha256_init(hash);
    sha256_update(hash, STORE_NAME_LETTERS, (const uint8_t *)name);
}

static void write_lengths(const uint64_t lengths[STORE_SECTIONS], char *to) {
    for (size_t i = 0; i < STORE_SECTIONS; i++) {
        char line[LENGTH_BYTES + 1];
        (void)snprintf(line, sizeof line, "%020" PRIu64 "\n", lengths[i]);
        memcpy(to + i * LENGTH_BYTES, line, LENGTH_BYTES);
    }
}

/* Makes the head; the sections are in the hash. */
static void make_head(struct sha256_ctx *hash, const uint64_t lengths[STORE_SECTIONS],
                      char head[HEAD_BYTES]) {
    char *lines = head + FIRST_LINE_BYTES;
    write_lengths(lengths, lines);
    sha256_update(hash, STORE_SECTIONS * LENGTH_BYTES, (const uint8_t *)lines);
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(hash, sizeof bytes, bytes);
    size_t at = sizeof FIRST_LINE - 1;
    memcpy(head, FIRST_LINE, at);
    for (size_t i = 0; i < sizeof bytes; i++, at += 2) {
        static const char digits[] = "0123456789abcdef";
        head[at] = digits[bytes[i] >> 4];
        head[at + 1] = digits[bytes[i] & 15];
    }
    head[at] = '\n';
}

/* ---- writing --------------------------------------------------------------------------------- */

struct store_draft {
    struct store *store;
    const char *step;
    char name[STORE_NAME_LETTERS + 1];
    char file_name[64]; /* below the store */
    int file;
    size_t section;
    uint64_t lengths[STORE_SECTIONS];
    struct sha256_ctx hash;
};

static struct error *draft_error(const struct store_draft *draft) {
    return error_system("%s/%s", draft->store->path, draft->file_name);
}

static struct error *create_file(struct store_draft *draft) {
    const unsigned long number = atomic_fetch_add(&draft->store->drafts, 1);
    (void)snprintf(draft->file_name, sizeof draft->file_name, UNFINISHED "/%ld-%lu", (long)getpid(),
                   number);
    const int directory = draft->store->directory;
    if (mkdirat(directory, UNFINISHED, 0777) != 0 && errno != EEXIST)
        return error_system("%s/" UNFINISHED, draft->store->path);
    draft->file =
        openat(directory, draft->file_name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (draft->file < 0 || lseek(draft->file, (off_t)HEAD_BYTES, SEEK_SET) < 0)
        return draft_error(draft);
    return NULL;
}

struct error *store_draft_new(struct store *store, const char *step, const char *name,
                              struct store_draft **draft) {
    struct store_draft *made = memory_zeroed(1, sizeof *made);
    made->store = store;
    made->step = step;
    memcpy(made->name, name, STORE_NAME_LETTERS);
    begin_hash(&made->hash, made->name);
    struct error *error = create_file(made);
    if (error)
        store_draft_drop(made);
    else
        *draft = made;
    return error;
}

static bool write_all(int file, struct slice bytes) {
    while (bytes.length) {
        const ssize_t count = write(file, bytes.at, bytes.length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = (struct slice){bytes.at + count, bytes.length - (size_t)count};
    }
    return true;
}

struct error *store_draft_append(struct store_draft *draft, struct slice bytes) {
    sha256_update(&draft->hash, bytes.length, (const uint8_t *)bytes.at);
    draft->lengths[draft->section] += bytes.length;
    return write_all(draft->file, bytes) ? NULL : draft_error(draft);
}

void store_draft_end_section(struct store_draft *draft) {
    draft->section++;
}

static void make_folders(const struct store *store, const char *step, const char *name) {
    struct buffer folder = {0};
    (void)mkdirat(store->directory, step, 0777);
    buffer_format(&folder, "%s/%.2s", step, name);
    (void)mkdirat(store->directory, buffer_text(&folder), 0777);
    buffer_free(&folder);
}

static struct error *rename_file(struct store_draft *draft) {
    const int directory = draft->store->directory;
    char *path = path_of(draft->step, draft->name);
    bool renamed = renameat(directory, draft->file_name, directory, path) == 0;
    if (!renamed && errno == ENOENT) {
        make_folders(draft->store, draft->step, draft->name);
        renamed = renameat(directory, draft->file_name, directory, path) == 0;
    }
    struct error *error = renamed ? NULL : error_system("%s/%s", draft->store->path, path);
    free(path);
    return error;
}

struct error *store_draft_seal(struct store_draft *draft) {
    char head[HEAD_BYTES];
    make_head(&draft->hash, draft->lengths, head);
    struct error *error = NULL;
    if (pwrite(draft->file, head, sizeof head, 0) != (ssize_t)sizeof head)
        error = draft_error(draft);
    const int closed = close(draft->file);
    draft->file = -1;
    if (closed != 0 && !error)
        error = draft_error(draft);
    return error;
}

struct error *store_draft_put(struct store_draft *draft) {
    struct error *error = draft->file >= 0 ? store_draft_seal(draft) : NULL;
    if (!error)
        error = rename_file(draft);
    if (error)
        (void)unlinkat(draft->store->directory, draft->file_name, 0);
    free(draft);
    return error;
}

void store_draft_drop(struct store_draft *draft) {
    if (!draft)
        return;
    if (draft->file >= 0)
        (void)close(draft->file);
    (void)unlinkat(draft->store->directory, draft->file_name, 0);
    free(draft);
}

/* ---- reading --------------------------------------------------------------------------------- */

/* Reads what is left of the file into the hash; false if that is not `most` bytes. */
static bool hash_rest(int file, uint64_t most, struct sha256_ctx *hash) {
    uint8_t room[COPY_BYTES];
    for (;;) {
        const ssize_t count = read(file, room, sizeof room);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count == 0 && most == 0;
        if ((uint64_t)count > most)
            return false;
        sha256_update(hash, (size_t)count, room);
        most -= (uint64_t)count;
    }
}

/* Takes the places of the sections from the head; false if it is none. `end` is set to what they
 * amount to. */
static bool read_head(int file, char head[HEAD_BYTES], struct store_object *object, uint64_t *end) {
    if (read(file, head, HEAD_BYTES) != (ssize_t)HEAD_BYTES)
        return false;
    *end = 0;
    for (size_t i = 0; i < STORE_SECTIONS; i++) {
        char line[LENGTH_BYTES + 1] = {0};
        memcpy(line, head + FIRST_LINE_BYTES + i * LENGTH_BYTES, LENGTH_BYTES);
        object->starts[i] = HEAD_BYTES + *end;
        object->lengths[i] = strtoull(line, NULL, 10);
        if (object->lengths[i] > UINT64_MAX / 2 - *end)
            return false;
        *end += object->lengths[i];
    }
    return true;
}

static bool is_whole(const char *name, struct store_object *object) {
    char head[HEAD_BYTES];
    char expected[HEAD_BYTES];
    uint64_t bytes = 0;
    struct sha256_ctx hash;
    begin_hash(&hash, name);
    if (!read_head(object->file, head, object, &bytes) || !hash_rest(object->file, bytes, &hash))
        return false;
    make_head(&hash, object->lengths, expected);
    return memcmp(head, expected, HEAD_BYTES) == 0;
}

/* What is no file is not waited for, nor read. */
bool store_find(struct store *store, const char *step, const char *name,
                struct store_object *object) {
    char *path = path_of(step, name);
    object->file = openat(store->directory, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    const bool there = object->file >= 0;
    const bool whole = there && is_whole(name, object);
    if (there && !whole) {
        store_object_close(object);
        remove_path(store->directory, path);
    }
    free(path);
    return whole;
}

uint64_t store_size(struct store *store, const char *step, const char *name) {
    char *path = path_of(step, name);
    struct stat status;
    const bool there = fstatat(store->directory, path, &status, AT_SYMLINK_NOFOLLOW) == 0;
    free(path);
    return there ? (uint64_t)status.st_size : 0;
}

static struct error *read_error(void) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "an object of the store changed while it was read");
}

struct error *store_object_read(const struct store_object *object, size_t section,
                                struct buffer *bytes) {
    const size_t length = (size_t)object->lengths[section];
    buffer_reserve(bytes, length + 1);
    const ssize_t count =
        pread(object->file, bytes->at + bytes->length, length, (off_t)object->starts[section]);
    if (count != (ssize_t)length)
        return count < 0 ? error_system("an object of the store") : read_error();
    bytes->length += length;
    bytes->at[bytes->length] = '\0';
    return NULL;
}

struct error *store_object_copy(const struct store_object *object, size_t section, int to) {
    char room[COPY_BYTES];
    uint64_t at = object->starts[section];
    uint64_t left = object->lengths[section];
    while (left) {
        const size_t wanted = left < sizeof room ? (size_t)left : sizeof room;
        const ssize_t count = pread(object->file, room, wanted, (off_t)at);
        if (count <= 0)
            return count < 0 ? error_system("an object of the store") : read_error();
        if (!write_all(to, (struct slice){room, (size_t)count}))
            return error_system("copying an object of the store");
        at += (uint64_t)count;
        left -= (uint64_t)count;
    }
    return NULL;
}

void store_object_close(struct store_object *object) {
    if (object->file >= 0)
        (void)close(object->file);
    object->file = -1;
}

/* ---- keeping house --------------------------------------------------------------------------- */

void store_remove(struct store *store, const char *step, const char *name) {
    char *path = path_of(step, name);
    remove_path(store->directory, path);
    free(path);
}

struct sweep {
    const struct intern *wanted;
    const char *step, *folder;
};

static void sweep_object(int directory, const char *entry, void *context) {
    const struct sweep *sweep = context;
    struct buffer name = {0};
    buffer_format(&name, "%s/%s%s", sweep->step, sweep->folder, entry);
    if (intern_find(sweep->wanted, buffer_slice(&name)) == INTERN_NONE)
        remove_path(directory, entry);
    buffer_free(&name);
}

static void sweep_folder(int directory, const char *entry, void *context) {
    struct sweep *sweep = context;
    sweep->folder = entry;
    each_entry(directory, entry, sweep_object, sweep);
    (void)unlinkat(directory, entry, AT_REMOVEDIR); /* if it is empty */
}

static void sweep_step(int directory, const char *entry, void *context) {
    struct sweep *sweep = context;
    if (strcmp(entry, UNFINISHED) == 0)
        return;
    sweep->step = entry;
    each_entry(directory, entry, sweep_folder, sweep);
    (void)unlinkat(directory, entry, AT_REMOVEDIR);
}

void store_sweep(struct store *store, const struct intern *wanted) {
    struct sweep sweep = {.wanted = wanted};
    each_entry(store->directory, ".", sweep_step, &sweep);
}

/* ---- verifying ------------------------------------------------------------------------------- */

struct verifying {
    void (*tell)(void *context, const char *object);
    void *context;
    const char *step, *folder;
    uint64_t count;
};

static void verify_object(int directory, const char *entry, void *context) {
    struct verifying *verifying = context;
    struct store_object object = {
        .file = openat(directory, entry, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
    if (object.file < 0 && errno == ENOENT)
        return; /* swept since */
    struct buffer name = {0};
    buffer_format(&name, "%s%s", verifying->folder, entry);
    const bool whole = object.file >= 0 && name.length == STORE_NAME_LETTERS &&
                       is_whole(buffer_text(&name), &object);
    store_object_close(&object);
    verifying->count++;
    if (!whole) {
        buffer_clear(&name);
        buffer_format(&name, "%s/%s/%s", verifying->step, verifying->folder, entry);
        verifying->tell(verifying->context, buffer_text(&name));
    }
    buffer_free(&name);
}

static void verify_folder(int directory, const char *entry, void *context) {
    struct verifying *verifying = context;
    verifying->folder = entry;
    each_entry(directory, entry, verify_object, verifying);
}

static void verify_step(int directory, const char *entry, void *context) {
    struct verifying *verifying = context;
    verifying->step = entry;
    if (strcmp(entry, UNFINISHED) != 0)
        each_entry(directory, entry, verify_folder, verifying);
}

uint64_t store_verify(const char *directory, void (*tell)(void *context, const char *object),
                      void *context) {
    struct verifying verifying = {.tell = tell, .context = context};
    each_entry(AT_FDCWD, directory, verify_step, &verifying);
    return verifying.count;
}
