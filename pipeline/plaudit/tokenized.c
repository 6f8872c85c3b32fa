#define _GNU_SOURCE /* O_CLOEXEC */
#include "plaudit/tokenized.h"

#include "memory/buffer.h"

#include <fcntl.h>
#include <inttypes.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COPY_BYTES ((size_t)64 << 10)

/* A kept file is a head and, one after the other, the sections. The head has the digest of the
 * file's name and of all that follows its first line, then the length of each section. */
#define FIRST_LINE "plaudit tokenized 1 "
#define DIGEST_LETTERS (2 * SHA256_DIGEST_SIZE)
#define FIRST_LINE_BYTES (sizeof FIRST_LINE - 1 + DIGEST_LETTERS + 1)
#define LENGTH_FORMAT "%020" PRIu64 "\n"
#define LENGTH_BYTES ((size_t)21)

/* The rows come last, so that who reads them reads to the end of the file. */
enum {
    SECTION_INGEST_SAID,
    SECTION_ATTRIBUTE_SAID,
    SECTION_TOKENIZE_SAID,
    SECTION_UNRESOLVED,
    SECTION_ROWS,
    SECTIONS
};

static char *section_name(size_t section, size_t number) {
    switch (section) {
    case SECTION_ROWS:
        return chain_tokenized_name(number);
    case SECTION_UNRESOLVED:
        return chain_unresolved_name(number);
    default:
        return chain_said_name(number, CHAIN_INGEST + (section - SECTION_INGEST_SAID));
    }
}

/* ---- the name -------------------------------------------------------------------------------- */

/* Words that may hold any byte but NUL, so that no two lists of them read the same. */
static void add_word(struct buffer *list, const char *word) {
    buffer_append_text(list, word);
    buffer_append_byte(list, '\0');
}

static void add_options(struct buffer *list, const struct chain_plan *plan) {
    for (size_t stage = CHAIN_INGEST; stage < CHAIN_MATCH; stage++) {
        add_word(list, chain_stage_names[stage]);
        for (size_t i = 0; i < plan->options[stage].count; i++)
            add_word(list, plan->options[stage].at[i]);
        add_word(list, "");
    }
}

static struct digest digest_again(const char *path) {
    struct digest digest = {{0}};
    error_free(digest_file(path, &digest, NULL));
    return digest;
}

/* Whether all documents of the shard could be read. */
static bool add_documents(struct buffer *list, const struct inputs *inputs,
                          const struct shard *shard, bool again) {
    for (size_t i = shard->first; i < shard->end; i++) {
        const struct input *input = &inputs->at[i];
        if (input->duplicate_of != INPUT_ORIGINAL)
            continue;
        const struct digest digest = again ? digest_again(input->path) : input->digest;
        if (digest.text[0] == '\0')
            return false;
        add_word(list, input->source);
        add_word(list, input->path);
        add_word(list, digest.text);
    }
    return true;
}

struct digest tokenized_name(const struct tokenized *tokenized, const struct digest *ground,
                             const struct shard *shard, bool again) {
    struct buffer list = {0};
    struct digest name = {{0}};
    add_word(&list, ground->text);
    add_options(&list, tokenized->plan);
    if (add_documents(&list, tokenized->inputs, shard, again))
        name = digest_bytes(buffer_slice(&list));
    buffer_free(&list);
    return name;
}

/* ---- bytes that are counted and hashed on their way ------------------------------------------ */

/* Reads up to `most` bytes from `from`, writes them to `to` (-1: nowhere), and adds them to `hash`
 * (NULL: to none). False: a system call failed, or there were fewer. */
static bool copy_bytes(int from, int to, uint64_t most, struct sha256_ctx *hash) {
    uint8_t room[COPY_BYTES];
    while (most > 0) {
        const size_t wanted = most < sizeof room ? (size_t)most : sizeof room;
        const ssize_t count = read(from, room, wanted);
        if (count <= 0 || (to >= 0 && write(to, room, (size_t)count) != count))
            return false;
        if (hash)
            sha256_update(hash, (size_t)count, room);
        most -= (uint64_t)count;
    }
    return true;
}

static void finish_first_line(struct sha256_ctx *hash, char line[FIRST_LINE_BYTES + 1]) {
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(hash, sizeof bytes, bytes);
    size_t length = sizeof FIRST_LINE - 1;
    memcpy(line, FIRST_LINE, length);
    for (size_t i = 0; i < sizeof bytes; i++, length += 2)
        (void)snprintf(line + length, 3, "%02x", bytes[i]);
    line[length] = '\n';
    line[length + 1] = '\0';
}

/* With the name in the digest a file that bears another's name is not whole. */
static void begin_hash(struct sha256_ctx *hash, const struct digest *name) {
    sha256_init(hash);
    sha256_update(hash, DIGEST_LETTERS, (const uint8_t *)name->text);
}

/* ---- keeping --------------------------------------------------------------------------------- */

static int open_section(const struct workspace *workspace, size_t section, size_t number,
                        int flags) {
    char *name = section_name(section, number);
    char *path = workspace_path(workspace, name);
    const int descriptor = open(path, flags | O_CLOEXEC, 0666);
    free(path);
    free(name);
    return descriptor;
}

/* A section that no stage has written is empty. */
static uint64_t size_of(int section) {
    struct stat status;
    return section >= 0 && fstat(section, &status) == 0 ? (uint64_t)status.st_size : 0;
}

static bool write_lengths(int file, const int sections[SECTIONS], struct sha256_ctx *hash) {
    bool written = true;
    for (size_t i = 0; i < SECTIONS && written; i++) {
        char line[LENGTH_BYTES + 1];
        (void)snprintf(line, sizeof line, LENGTH_FORMAT, size_of(sections[i]));
        sha256_update(hash, LENGTH_BYTES, (const uint8_t *)line);
        written = write(file, line, LENGTH_BYTES) == (ssize_t)LENGTH_BYTES;
    }
    return written;
}

/* The first line is written last: a file that was not finished has none. */
static bool write_all(int file, const int sections[SECTIONS], const struct digest *name) {
    struct sha256_ctx hash;
    char line[FIRST_LINE_BYTES + 1];
    begin_hash(&hash, name);
    bool written =
        lseek(file, FIRST_LINE_BYTES, SEEK_SET) >= 0 && write_lengths(file, sections, &hash);
    for (size_t i = 0; i < SECTIONS && written; i++)
        written = copy_bytes(sections[i], file, size_of(sections[i]), &hash);
    finish_first_line(&hash, line);
    return written && pwrite(file, line, FIRST_LINE_BYTES, 0) == (ssize_t)FIRST_LINE_BYTES;
}

static bool write_file(const struct tokenized *tokenized, int file, const struct digest *name,
                       size_t number) {
    int sections[SECTIONS];
    for (size_t i = 0; i < SECTIONS; i++)
        sections[i] = open_section(tokenized->workspace, i, number, O_RDONLY);
    const bool written = sections[SECTION_ROWS] >= 0 && write_all(file, sections, name);
    for (size_t i = 0; i < SECTIONS; i++)
        if (sections[i] >= 0)
            (void)close(sections[i]);
    return written;
}

struct error *tokenized_keep(const struct tokenized *tokenized, const struct digest *name,
                             size_t number) {
    static const char unfinished[] = "kept";
    int file = -1;
    struct error *error = workspace_create(tokenized->workspace, unfinished, &file);
    if (error)
        return error;
    if (!write_file(tokenized, file, name, number))
        error = error_system("tokenized rows cannot be kept");
    (void)close(file);
    if (!error)
        error = workspace_keep(tokenized->workspace, unfinished, name->text);
    if (!error)
        (void)intern_add(tokenized->names, slice_of(name->text), NULL);
    return error;
}

/* ---- finding --------------------------------------------------------------------------------- */

/* Whether all that follows the first line is what was written under that name. */
static bool is_whole(int file, const struct digest *name) {
    struct stat status;
    struct sha256_ctx hash;
    char found[FIRST_LINE_BYTES];
    char expected[FIRST_LINE_BYTES + 1];
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode) ||
        (uint64_t)status.st_size < FIRST_LINE_BYTES + SECTIONS * LENGTH_BYTES ||
        read(file, found, sizeof found) != (ssize_t)sizeof found)
        return false;
    begin_hash(&hash, name);
    if (!copy_bytes(file, -1, (uint64_t)status.st_size - FIRST_LINE_BYTES, &hash))
        return false;
    finish_first_line(&hash, expected);
    return memcmp(found, expected, sizeof found) == 0;
}

static bool read_lengths(int file, uint64_t lengths[SECTIONS]) {
    bool good = lseek(file, FIRST_LINE_BYTES, SEEK_SET) >= 0;
    for (size_t i = 0; i < SECTIONS && good; i++) {
        char line[LENGTH_BYTES + 1] = {0};
        good = read(file, line, LENGTH_BYTES) == (ssize_t)LENGTH_BYTES;
        lengths[i] = strtoull(line, NULL, 10);
    }
    return good;
}

/* Writes the sections before the rows to the workspace. */
static struct error *unpack(const struct tokenized *tokenized, int file, size_t number) {
    uint64_t lengths[SECTIONS];
    bool good = read_lengths(file, lengths);
    for (size_t i = 0; i < SECTION_ROWS && good; i++) {
        if (lengths[i] == 0)
            continue;
        const int section =
            open_section(tokenized->workspace, i, number, O_WRONLY | O_CREAT | O_TRUNC);
        good = section >= 0 && copy_bytes(file, section, lengths[i], NULL);
        if (section >= 0)
            (void)close(section);
    }
    return good ? NULL : error_system("tokenized rows of an earlier run cannot be read");
}

struct error *tokenized_find(const struct tokenized *tokenized, const struct digest *name,
                             size_t number, int *rows) {
    *rows = -1;
    if (tokenized->fresh || name->text[0] == '\0')
        return NULL;
    const int file = workspace_open_kept(tokenized->workspace, name->text);
    if (file < 0)
        return NULL;
    struct error *error = NULL;
    const bool whole = is_whole(file, name);
    if (whole)
        error = unpack(tokenized, file, number);
    if (whole && !error) {
        (void)intern_add(tokenized->names, slice_of(name->text), NULL);
        *rows = file;
    } else {
        (void)close(file);
    }
    return error;
}
