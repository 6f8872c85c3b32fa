#include "export/spool.h"

#include <unistd.h>

static const char name[] = "temporary file";

static struct error *write_bytes(struct spool *spool, struct slice bytes, char end) {
    if (fwrite(bytes.at, 1, bytes.length, spool->file) != bytes.length ||
        putc(end, spool->file) == EOF)
        return error_system(name);
    return NULL;
}

struct error *spool_begin(struct spool *spool, const struct rows_reader *reader) {
    if (!spool->file && !(spool->file = tmpfile()))
        return error_system(name);
    rewind(spool->file);
    if (ftruncate(fileno(spool->file), 0) != 0)
        return error_system(name);
    const size_t width = rows_width(reader);
    struct error *error = NULL;
    for (size_t i = 0; i < width && !error; i++)
        error = write_bytes(spool, rows_column_name(reader, i), i + 1 < width ? '\t' : '\n');
    return error;
}

struct error *spool_add(struct spool *spool, const struct rows_reader *reader) {
    return write_bytes(spool, rows_line(reader), '\n');
}

struct error *spool_read(struct spool *spool, struct rows_reader **reader) {
    /* The reader has judged these rows before: it may not find them too long now. */
    const struct rows_settings settings = {.max_row = SIZE_MAX};
    const int descriptor = fileno(spool->file);
    if (fflush(spool->file) != 0 || lseek(descriptor, 0, SEEK_SET) != 0)
        return error_system(name);
    return rows_reader_open(descriptor, name, &settings, reader);
}

void spool_close(struct spool *spool) {
    if (spool->file)
        (void)fclose(spool->file);
    spool->file = NULL;
}
