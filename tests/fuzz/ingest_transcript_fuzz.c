/* The reader of transcripts in text, with every profile that comes with plaudit, on arbitrary text.
 */
#include "command/command.h"
#include "ingest/transcript/transcript_reader.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>

static struct error *take(void *context, const struct statement *statement) {
    uint64_t *count = context;
    if (!utf8_valid(statement->text) || !utf8_valid(statement->speaker) ||
        statement->order != ++*count)
        abort();
    return NULL;
}

static void load(struct transcript_profiles *profiles) {
    char *directory = command_data_path("corpora/profiles/transcript");
    if (transcript_profiles_load(profiles, directory) || profiles->count == 0)
        abort();
    free(directory);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct transcript_profiles profiles;
    if (profiles.count == 0)
        load(&profiles);
    const struct slice text = {(const char *)data, size};
    if (!utf8_valid(text))
        return 0;
    (void)transcript_profiles_find(&profiles, text);
    for (size_t i = 0; i < profiles.count; i++) {
        uint64_t taken = 0;
        uint64_t count = 0;
        const struct statement_sink sink = {.take = take, .context = &taken};
        error_free(transcript_read(profiles.at[i], text, 1000, sink, &count));
        if (count != taken)
            abort();
    }
    return 0;
}
