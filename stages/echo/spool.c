#define _GNU_SOURCE /* fdopen, O_TMPFILE */
#include "echo/spool.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define STRINGS_MOST 8

struct error *spool_file(FILE **file) {
    const char *directory = getenv("TMPDIR");
    struct buffer path = {0};
    if (!directory || !*directory)
        directory = "/tmp";
    buffer_format(&path, "%s/plaudit-echo-XXXXXX", directory);
    const int descriptor = mkostemp(path.at, O_CLOEXEC);
    if (descriptor >= 0)
        (void)unlink(path.at);
    *file = descriptor < 0 ? NULL : fdopen(descriptor, "w+");
    struct error *error = *file ? NULL : error_system("a temporary file in %s", directory);
    if (!*file && descriptor >= 0)
        (void)close(descriptor);
    buffer_free(&path);
    return error;
}

struct error *spool_open(struct spool *spool) {
    spool->length = 0;
    return spool_file(&spool->file);
}

void spool_close(struct spool *spool) {
    if (spool->file)
        (void)fclose(spool->file);
    spool->file = NULL;
}

/* A record is the lengths of its strings, then their bytes. */
struct error *spool_add(struct spool *spool, const struct slice strings[], uint32_t count,
                        uint64_t *place) {
    uint64_t lengths[STRINGS_MOST] = {0};
    *place = spool->length;
    for (uint32_t i = 0; i < count; i++)
        lengths[i] = strings[i].length;
    size_t written = fwrite(lengths, sizeof *lengths, count, spool->file);
    spool->length += count * sizeof *lengths;
    for (uint32_t i = 0; i < count && written == count; i++) {
        if (fwrite(strings[i].at, 1, strings[i].length, spool->file) != strings[i].length)
            written = 0;
        spool->length += strings[i].length;
    }
    return written == count ? NULL : error_system("a temporary file");
}

struct error *spool_read(struct spool *spool, uint64_t place, uint32_t count, struct buffer *room,
                         struct slice strings[]) {
    uint64_t lengths[STRINGS_MOST];
    size_t whole = 0;
    buffer_clear(room);
    if (fseeko(spool->file, (off_t)place, SEEK_SET) != 0 ||
        fread(lengths, sizeof *lengths, count, spool->file) != count)
        return error_system("a temporary file");
    for (uint32_t i = 0; i < count; i++)
        whole += lengths[i];
    buffer_reserve(room, whole);
    if (fread(room->at, 1, whole, spool->file) != whole)
        return error_system("a temporary file");
    size_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        strings[i] = (struct slice){room->at + at, lengths[i]};
        at += lengths[i];
    }
    return NULL;
}
