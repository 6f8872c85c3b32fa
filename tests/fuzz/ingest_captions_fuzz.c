/* The reader of captions on arbitrary text: however the text comes in pieces, the statements are
 * the same. The first byte is the length of the pieces. */
#include "command/command.h"
#include "ingest/captions/captions_reader.h"
#include "ingest/profile/profile_files.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>

#define STATEMENT_MOST 1000

static struct error *take(void *context, const struct statement *statement) {
    size_t *bytes = context;
    if (!utf8_valid(statement->text) || !utf8_valid(statement->speaker) ||
        statement->text.length > STATEMENT_MOST)
        abort();
    *bytes += statement->text.length + statement->speaker.length;
    return NULL;
}

static struct captions_profile *load(void) {
    char *path = command_data_path("corpora/profiles/captions.profile");
    struct buffer text = {0};
    struct captions_profile *profile = NULL;
    if (profile_file_read(path, &text) ||
        captions_profile_read(path, buffer_slice(&text), &profile))
        abort();
    buffer_free(&text);
    free(path);
    return profile;
}

struct outcome {
    size_t bytes;
    uint64_t statements;
    bool damaged;
};

static struct outcome read_pieces(struct captions_profile *profile, struct slice text,
                                  size_t piece) {
    struct outcome outcome = {0, 0, false};
    struct captions_reader *reader =
        captions_reader_new(profile, "meeting.vtt", STATEMENT_MOST,
                            (struct statement_sink){.take = take, .context = &outcome.bytes});
    struct error *error = NULL;
    for (size_t at = 0; at < text.length && !error; at += piece) {
        const size_t left = text.length - at;
        error =
            captions_reader_feed(reader, (struct slice){text.at + at, left < piece ? left : piece});
    }
    if (!error)
        error = captions_reader_finish(reader);
    outcome.damaged = error != NULL;
    outcome.statements = captions_reader_count(reader);
    error_free(error);
    captions_reader_free(reader);
    return outcome;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct captions_profile *profile;
    if (!profile)
        profile = load();
    if (size < 2 || data[0] == 0)
        return 0;
    const struct slice text = {(const char *)data + 1, size - 1};
    if (!utf8_valid(text))
        return 0;
    (void)captions_recognise(text);
    const struct outcome whole = read_pieces(profile, text, text.length);
    const struct outcome pieces = read_pieces(profile, text, data[0]);
    if (whole.bytes != pieces.bytes || whole.statements != pieces.statements ||
        whole.damaged != pieces.damaged)
        abort();
    return 0;
}
