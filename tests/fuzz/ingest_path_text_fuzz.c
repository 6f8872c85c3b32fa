/* What is read of a text with one speech a file: the paragraphs, of which no letter may get lost,
 * and what the profiles that come with plaudit take from the path (the first line). */
#include "command/command.h"
#include "ingest/path_text/path_text_profile.h"
#include "ingest/plain_text/paragraphs.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void load(struct path_text_profiles *profiles) {
    char *directory = command_data_path("corpora/profiles/path-text");
    if (path_text_profiles_load(profiles, directory) || profiles->count == 0)
        abort();
    free(directory);
}

static size_t letters(struct slice text) {
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += (text.at[i] | 0x20) >= 'a' && (text.at[i] | 0x20) <= 'z';
    return count;
}

static void take_values(const struct path_text_profiles *profiles, struct slice path) {
    struct buffer value = {0};
    const struct path_text_profile *profile = path_text_profiles_find(profiles, path);
    for (int field = 0; profile && field < PATH_FIELDS; field++) {
        buffer_clear(&value);
        path_text_value(profile, (enum path_field)field, &value);
        if (!utf8_valid(buffer_slice(&value)))
            abort();
    }
    buffer_free(&value);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct path_text_profiles profiles;
    if (profiles.count == 0)
        load(&profiles);
    const struct slice text = {(const char *)data, size};
    if (!utf8_valid(text))
        return 0;
    const char *end = size ? memchr(data, '\n', size) : NULL;
    take_values(&profiles, (struct slice){text.at, end ? (size_t)(end - text.at) : size});
    struct buffer paragraphs = {0};
    paragraphs_of(text, &paragraphs);
    if (!utf8_valid(buffer_slice(&paragraphs)) ||
        letters(buffer_slice(&paragraphs)) < letters(text)) /* ligatures become letters */
        abort();
    buffer_free(&paragraphs);
    return 0;
}
