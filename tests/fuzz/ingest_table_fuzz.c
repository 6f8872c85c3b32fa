/* The reader of tables, as the profiles that come with plaudit describe them, on arbitrary text:
 * however the text comes in pieces, the rows are the same. The first byte is the length of the
 * pieces. */
#include "command/command.h"
#include "ingest/table/table_reader.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>

#define ROW_MOST 1000

static struct error *take(void *context, const struct statement *statement) {
    size_t *bytes = context;
    if (!utf8_valid(statement->text) || !utf8_valid(statement->speaker))
        abort();
    *bytes += statement->text.length + statement->speaker.length;
    return NULL;
}

static void load(struct table_profiles *profiles) {
    char *directory = command_data_path("corpora/profiles/table");
    if (table_profiles_load(profiles, directory) || profiles->count == 0)
        abort();
    free(directory);
}

struct outcome {
    size_t bytes;
    uint64_t statements;
    bool damaged;
};

static struct outcome read_pieces(const struct table_match *match, struct slice text,
                                  size_t piece) {
    struct outcome outcome = {0, 0, false};
    struct table_reader *reader = table_reader_new(
        match, ROW_MOST, (struct statement_sink){.take = take, .context = &outcome.bytes});
    struct error *error = NULL;
    for (size_t at = 0; at < text.length && !error; at += piece) {
        const size_t left = text.length - at;
        error =
            table_reader_feed(reader, (struct slice){text.at + at, left < piece ? left : piece});
    }
    if (!error)
        error = table_reader_finish(reader);
    outcome.damaged = error != NULL;
    outcome.statements = table_reader_count(reader);
    error_free(error);
    table_reader_free(reader);
    return outcome;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct table_profiles profiles;
    if (profiles.count == 0)
        load(&profiles);
    if (size < 2 || data[0] == 0)
        return 0;
    const struct slice text = {(const char *)data + 1, size - 1};
    struct table_match match;
    if (!utf8_valid(text) || !table_recognise(&profiles, text, &match))
        return 0;
    const struct outcome whole = read_pieces(&match, text, text.length);
    const struct outcome pieces = read_pieces(&match, text, data[0]);
    if (whole.bytes != pieces.bytes || whole.statements != pieces.statements ||
        whole.damaged != pieces.damaged)
        abort();
    return 0;
}
