#define _GNU_SOURCE /* newlocale */
#include "ingest/archive/container.h"

#include "ingest/archive/library.h"
#include "ingest/archive/member_name.h"
#include "memory/memory.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A zip archive is opened anew behind each member that is damaged beyond what libarchive survives,
 * and read up to there by its directory. */
#define MAX_REOPENINGS 100

struct container {
    enum container_format format;
    struct byte_source *below;
    struct container_account *account;
    struct buffer path; /* of the archive, with a final slash */
    size_t path_length;
    locale_t locale; /* in which libarchive gives names as UTF-8 */

    struct archive *archive;
    struct library_feed feed;
    uint64_t headers; /* that the archive gave so far */
    unsigned reopenings;
    bool header_damaged; /* the last header was: it is told once */

    struct buffer name; /* of the present member */
    struct buffer reason;
    bool member_damaged;
    uint64_t member_bytes;
};

/* ---- recognition ------------------------------------------------------------------------------
 */

/* The number in octal digits, among blanks and NULs only. */
static bool read_octal(struct slice field, uint64_t *value) {
    bool any = false;
    *value = 0;
    for (size_t i = 0; i < field.length; i++) {
        const char digit = field.at[i];
        if (digit >= '0' && digit <= '7') {
            *value = *value * 8 + (uint64_t)(digit - '0');
            any = true;
        } else if (digit != ' ' && digit != '\0') {
            return false;
        }
    }
    return any;
}

/* Every tar header, of whatever dialect, bears the sum of its bytes. */
static bool is_tar(struct slice head) {
    enum { SUM = 148, SUM_BYTES = 8 };
    uint64_t told = 0;
    if (head.length < CONTAINER_HEAD_BYTES || head.at[0] == '\0' ||
        !read_octal((struct slice){head.at + SUM, SUM_BYTES}, &told))
        return false;
    uint64_t sum = 0;
    for (size_t i = 0; i < CONTAINER_HEAD_BYTES; i++)
        sum += i >= SUM && i < SUM + SUM_BYTES ? ' ' : (unsigned char)head.at[i];
    return sum == told;
}

enum container_format container_format_of(struct slice head) {
    if (head.length >= 4 &&
        (memcmp(head.at, "PK\3\4", 4) == 0 || memcmp(head.at, "PK\5\6", 4) == 0))
        return CONTAINER_ZIP;
    return is_tar(head) ? CONTAINER_TAR : CONTAINER_NONE;
}

/* ---- opening ----------------------------------------------------------------------------------
 */

static const char *format_name(const struct container *container) {
    return container->format == CONTAINER_ZIP ? "zip" : "tar";
}

static void close_library(struct container *container) {
    if (container->archive)
        (void)archive_read_free(container->archive);
    container->archive = NULL;
    error_free(container->feed.error);
    container->feed.error = NULL;
}

static struct error *open_library(struct container *container) {
    container->archive = archive_read_new();
    if (!container->archive)
        return error_new(EXIT_STATUS_ENVIRONMENT, "out of memory");
    if (container->format == CONTAINER_TAR) {
        (void)archive_read_support_format_tar(container->archive);
    } else {
        (void)archive_read_support_format_zip_streamable(container->archive);
        if (byte_source_can_seek(container->below))
            (void)archive_read_support_format_zip_seekable(container->archive);
    }
    return library_open(container->archive, &container->feed);
}

struct error *container_open(enum container_format format, struct byte_source *below,
                             const char *path, struct container_account *account,
                             struct container **out) {
    struct container *container = memory_zeroed(1, sizeof *container);
    container->format = format;
    container->below = below;
    container->feed.below = below;
    container->account = account;
    container->locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    buffer_format(&container->path, "%s/", path);
    container->path_length = container->path.length;
    byte_source_allow(below,
                      byte_source_can_seek(below) ? UINT64_MAX : account->bytes.limits->max_archive,
                      "--max-archive");
    struct error *error = open_library(container);
    if (error) {
        container_close(container);
        return error;
    }
    *out = container;
    return NULL;
}

void container_close(struct container *container) {
    if (!container)
        return;
    close_library(container);
    if (container->locale)
        freelocale(container->locale);
    buffer_free(&container->path);
    buffer_free(&container->name);
    buffer_free(&container->reason);
    free(container);
}

/* ---- members ----------------------------------------------------------------------------------
 */

static struct error *read_member(void *state, void *room, size_t size, size_t *count) {
    struct container *container = state;
    const la_ssize_t got = archive_read_data(container->archive, room, size);
    *count = got > 0 ? (size_t)got : 0;
    container->member_bytes += *count;
    if (got >= 0)
        return NULL;
    container->member_damaged = true;
    struct error *error =
        library_error(container->archive, &container->feed, format_name(container));
    struct error *told = error_new(error->status, "%s, after %llu bytes of the member",
                                   error->message, (unsigned long long)container->member_bytes);
    error_free(error);
    return told;
}

static void close_member(void *state) {
    (void)state;
}

static struct byte_source *member_bytes(struct container *container) {
    static const struct byte_layer layer = {read_member, close_member};
    container->member_damaged = false;
    container->member_bytes = 0;
    return byte_source_stack(container->below, false, &layer, container,
                             &container->account->bytes);
}

/* LZMA, PPMd and the like may ask for gigabytes of memory in a zip archive; libarchive has no limit
 * to set. It names the method behind the version: "ZIP 2.0 (deflation)". */
static bool has_bounded_method(const struct container *container) {
    static const char *const bounded[] = {"(uncompressed)", "(deflation)", "(bzip)", "(zstd)"};
    const char *name = archive_format_name(container->archive);
    if (container->format != CONTAINER_ZIP || !name)
        return true;
    for (size_t i = 0; i < sizeof bounded / sizeof *bounded; i++)
        if (strstr(name, bounded[i]))
            return true;
    return false;
}

static const char *bad_method(struct container *container) {
    const char *name = archive_format_name(container->archive);
    const char *method = strchr(name, '(');
    buffer_clear(&container->reason);
    buffer_format(&container->reason, "compressed by a method that is not read %s",
                  method ? method : name);
    return buffer_text(&container->reason);
}

/* A name that another member bore already would make two rows with one `id`. */
static const char *take_name(struct container *container) {
    bool added = false;
    buffer_cut(&container->path, container->path_length);
    buffer_append(&container->path, buffer_slice(&container->name));
    (void)intern_add(container->account->names, buffer_slice(&container->path), &added);
    if (added)
        container->account->name_bytes += container->path.length;
    return added ? NULL : "another member of this name stands before it";
}

static const char *refusal(struct container *container, struct archive_entry *entry,
                           const char *untrusted) {
    if (untrusted)
        return untrusted;
    if (archive_entry_is_encrypted(entry))
        return "encrypted";
    if (!has_bounded_method(container))
        return bad_method(container);
    return take_name(container);
}

static const char *printed_name(struct archive_entry *entry) {
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    return name ? name : "";
}

static void describe(struct container *container, struct archive_entry *entry,
                     struct container_member *member) {
    const locale_t before = uselocale(container->locale);
    const char *untrusted = member_name_read(slice_of(printed_name(entry)), &container->name);
    (void)uselocale(before);
    *member = (struct container_member){.name = buffer_text(&container->name)};
    member->refusal = refusal(container, entry, untrusted);
    if (!member->refusal)
        member->bytes = member_bytes(container);
}

static void describe_damage(struct container *container, struct container_member *member) {
    const char *reason = archive_error_string(container->archive);
    buffer_clear(&container->reason);
    buffer_format(&container->reason, "%s: damaged header behind member %llu: %s",
                  format_name(container), (unsigned long long)container->headers,
                  reason ? reason : "unknown");
    *member = (struct container_member){.refusal = buffer_text(&container->reason)};
}

static bool is_file(struct archive_entry *entry) {
    return archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
}

/* ---- from one to the next ---------------------------------------------------------------------
 */

static struct error *exhaust(struct container_account *account, uint64_t most, const char *what,
                             const char *option) {
    account->bytes.exhausted = true;
    return error_new(EXIT_STATUS_DAMAGED,
                     "more than %llu %s: the rest is left out (%s raises the limit)",
                     (unsigned long long)most, what, option);
}

static struct error *check_account(struct container_account *account) {
    const struct ingest_limits *limits = account->bytes.limits;
    if (account->bytes.exhausted)
        return error_new(EXIT_STATUS_DAMAGED, "the members from here on are left out");
    if (account->members > limits->max_members)
        return exhaust(account, limits->max_members, "members", "--max-members");
    if (account->name_bytes > limits->max_names)
        return exhaust(account, limits->max_names, "bytes of names", "--max-names");
    return NULL;
}

/* Can what comes behind a damaged member still be found? In a zip archive, by its directory. */
static bool can_reopen(const struct container *container) {
    return container->format == CONTAINER_ZIP && container->member_damaged &&
           byte_source_can_seek(container->below) && container->reopenings < MAX_REOPENINGS;
}

static int next_header(struct container *container, struct archive_entry **entry) {
    const locale_t before = uselocale(container->locale);
    const int code = archive_read_next_header(container->archive, entry);
    (void)uselocale(before);
    return code;
}

static struct error *reopen(struct container *container, int *code, struct archive_entry **entry) {
    int64_t position = 0;
    container->reopenings++;
    container->member_damaged = false;
    close_library(container);
    if (!byte_source_seek(container->below, 0, SEEK_SET, &position))
        return error_new(EXIT_STATUS_DAMAGED, "zip: cannot be read anew");
    struct error *error = open_library(container);
    *code = error ? ARCHIVE_FATAL : ARCHIVE_OK;
    for (uint64_t i = 0; i <= container->headers && *code != ARCHIVE_EOF && *code >= ARCHIVE_WARN;
         i++)
        *code = next_header(container, entry);
    return error;
}

/* Steps to the next header, good or damaged; `*code` is libarchive's. */
static struct error *step(struct container *container, int *code, struct archive_entry **entry) {
    struct error *error = check_account(container->account);
    if (error)
        return error;
    *code = next_header(container, entry);
    if (*code == ARCHIVE_FATAL && can_reopen(container))
        error = reopen(container, code, entry);
    if (!error && *code == ARCHIVE_FATAL)
        error = library_error(container->archive, &container->feed, format_name(container));
    container->account->members += *code != ARCHIVE_EOF;
    return error;
}

struct error *container_next(struct container *container, struct container_member *member,
                             bool *found) {
    for (;;) {
        struct archive_entry *entry = NULL;
        int code = ARCHIVE_OK;
        struct error *error = step(container, &code, &entry);
        *found = !error && code != ARCHIVE_EOF;
        if (!*found)
            return error;
        const bool damaged = code < ARCHIVE_WARN;
        const bool told = container->header_damaged;
        container->header_damaged = damaged;
        if (damaged && !told) {
            describe_damage(container, member);
            return NULL;
        }
        container->headers += !damaged;
        if (damaged || !is_file(entry))
            continue;
        describe(container, entry, member);
        return NULL;
    }
}
