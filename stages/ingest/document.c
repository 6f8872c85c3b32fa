#include "ingest/document.h"

#include "ingest/archive/compression.h"
#include "ingest/archive/container.h"
#include "ingest/byte_source.h"
#include "ingest/docx/package.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <string.h>

struct walk {
    const struct readers *readers;
    const struct ingest_limits *limits;
    const struct document_visitor *visitor;
    struct container_account account;
};

static bool concerns_one(const struct error *error) {
    return error && error->status == EXIT_STATUS_DAMAGED;
}

/* A document that could not even be opened. */
static struct error *give_up(const struct walk *walk, const struct document_entry *entry,
                             struct error *damage) {
    if (!concerns_one(damage))
        return damage;
    const struct document_facts facts = {.reader = "", .charset = ""};
    (void)walk->visitor->begin(walk->visitor->context, entry);
    return walk->visitor->end(walk->visitor->context, entry, &facts, damage);
}

static struct error *read_document(const struct walk *walk, const struct document_entry *entry,
                                   struct byte_source *bytes) {
    struct document_facts facts;
    const struct statement_sink sink = walk->visitor->begin(walk->visitor->context, entry);
    struct error *error = readers_read(walk->readers, bytes, entry->source, sink, &facts);
    if (error && !concerns_one(error))
        return error;
    return walk->visitor->end(walk->visitor->context, entry, &facts, error);
}

static struct error *check_nesting(const struct walk *walk, uint64_t nesting) {
    if (nesting <= walk->limits->max_nesting)
        return NULL;
    return error_new(EXIT_STATUS_DAMAGED,
                     "archives and compression are nested more than %llu times (--max-nesting "
                     "raises the limit)",
                     (unsigned long long)walk->limits->max_nesting);
}

/* Undoes compression until the bytes are no longer compressed; `*nesting` counts the layers. */
static struct error *undo_compression(const struct walk *walk, struct byte_source **bytes,
                                      uint64_t *nesting) {
    for (;;) {
        struct slice head;
        struct error *error = byte_source_peek(*bytes, COMPRESSION_HEAD_BYTES, &head);
        const enum compression compression = error ? COMPRESSION_NONE : compression_of(head);
        if (compression == COMPRESSION_NONE)
            return error;
        error = check_nesting(walk, ++*nesting);
        if (!error)
            error = compression_undo(compression, bytes);
        if (error)
            return error;
    }
}

/* An office document is a zip archive in itself, but one document. */
static struct error *find_container(struct byte_source *bytes, enum container_format *format) {
    struct slice head;
    struct error *error = byte_source_peek(bytes, PACKAGE_HEAD_BYTES, &head);
    *format = error || package_recognise(head) ? CONTAINER_NONE : container_format_of(head);
    return error;
}

/* ---- archives ---------------------------------------------------------------------------------
 */

static struct error *read_file(struct walk *walk, const struct document_entry *entry,
                               struct byte_source *bytes, uint64_t nesting);

static bool climbs(const char *part) {
    return strncmp(part, "..", 2) == 0 && (part[2] == '/' || part[2] == '\0');
}

/* A member that climbs out is refused and told, not passed over as hidden. */
static bool is_none(const char *name) {
    for (const char *part = name; part; part = strchr(part, '/')) {
        part += *part == '/';
        if (!climbs(part) && documents_is_none(part))
            return true;
    }
    return false;
}

static char *inside(const char *archive, const char *member) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", archive, member);
    return path.at;
}

static struct error *read_member(struct walk *walk, const struct document_entry *archive,
                                 const struct container_member *member, uint64_t nesting) {
    const struct document_entry entry = {.path = inside(archive->path, member->name),
                                         .source = inside(archive->source, member->name)};
    struct error *error =
        member->refusal
            ? give_up(walk, &entry, error_new(EXIT_STATUS_DAMAGED, "%s", member->refusal))
            : read_file(walk, &entry, member->bytes, nesting);
    free(entry.path);
    free(entry.source);
    return error;
}

static struct error *read_members(struct walk *walk, const struct document_entry *archive,
                                  struct container *container, uint64_t nesting) {
    uint64_t documents = 0;
    for (;;) {
        struct container_member member;
        bool found = false;
        struct error *error = container_next(container, &member, &found);
        if (!error && !found && documents == 0)
            error = error_new(EXIT_STATUS_DAMAGED, "an archive without documents");
        if (error || !found)
            return error;
        documents++;
        if (!member.name)
            error = walk->visitor->reject(walk->visitor->context, archive->path, member.refusal);
        else if (is_none(member.name))
            documents--;
        else
            error = read_member(walk, archive, &member, nesting);
        if (error)
            return error;
    }
}

static struct error *read_archive(struct walk *walk, const struct document_entry *archive,
                                  enum container_format format, struct byte_source *bytes,
                                  uint64_t nesting) {
    struct container *container = NULL;
    struct error *error = check_nesting(walk, nesting);
    if (!error)
        error = container_open(format, bytes, archive->source, &walk->account, &container);
    if (!error)
        error = read_members(walk, archive, container, nesting);
    container_close(container);
    if (!concerns_one(error))
        return error;
    struct error *told =
        walk->visitor->reject(walk->visitor->context, archive->path, error->message);
    error_free(error);
    return told;
}

/* `bytes` are taken: a member's, or the file's on the disk. */
static struct error *read_file(struct walk *walk, const struct document_entry *entry,
                               struct byte_source *bytes, uint64_t nesting) {
    enum container_format format = CONTAINER_NONE;
    struct error *error = undo_compression(walk, &bytes, &nesting);
    if (!error)
        error = find_container(bytes, &format);
    if (error)
        error = give_up(walk, entry, error);
    else if (format == CONTAINER_NONE)
        error = read_document(walk, entry, bytes);
    else
        error = read_archive(walk, entry, format, bytes, nesting + 1);
    byte_source_close(bytes);
    return error;
}

struct error *document_read(const struct readers *readers, const struct ingest_limits *limits,
                            const struct document_entry *entry,
                            const struct document_visitor *visitor) {
    struct walk walk = {.readers = readers,
                        .limits = limits,
                        .visitor = visitor,
                        .account = {.bytes.limits = limits, .names = intern_new()}};
    struct byte_source *bytes = NULL;
    struct error *error = byte_source_open(entry->path, limits, &bytes);
    error = error ? give_up(&walk, entry, error) : read_file(&walk, entry, bytes, 0);
    intern_free(walk.account.names);
    return error;
}
