/* A dictionary of another program: the first byte chooses the format, the rest is the file.
 * Whatever it is: an error or losses are told, or what is written as a lexicon is the same after a
 * way out in each format and back, but for what was told as lost. */
#include "lexicon_exchange/format.h"
#include "lexicon_exchange/input.h"
#include "lexicon_exchange/lexicon_text.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const names[] = {"liwc", "yoshikoder", "lexicoder", "wordstat", "yaml"};

#define FORMATS (sizeof names / sizeof names[0])

static void must(bool holds) {
    if (!holds)
        abort();
}

static void ignore_loss(void *context, const char *loss) {
    (void)context;
    must(*loss != '\0' && strchr(loss, '\n') == NULL);
}

struct world {
    struct losses losses;
    struct dictionary_limits limits;
};

/* NULL if the text is no such dictionary. */
static struct dictionary *read_as(struct world *world, const struct format *format,
                                  struct slice text) {
    struct dictionary *dictionary = dictionary_new(&world->limits, &world->losses, "fuzz");
    struct error *error = format->read(text, dictionary);
    if (!error)
        return dictionary;
    must(*error->message != '\0' && error->status != EXIT_STATUS_WELL);
    error_free(error);
    dictionary_free(dictionary);
    return NULL;
}

/* What one format writes it reads again, with as many entries where it told no loss. */
static void write_as(struct world *world, const struct format *format,
                     const struct dictionary *dictionary) {
    struct buffer text = {0};
    const size_t losses = world->losses.count;
    struct error *error = format->write(dictionary, &text);
    must(error == NULL);
    const bool lossless = world->losses.count == losses;
    struct dictionary *back = read_as(world, format, buffer_slice(&text));
    must(!lossless || !format->weights || (back && back->n_entries == dictionary->n_entries));
    must(!lossless || back);
    dictionary_free(back);
    buffer_free(&text);
}

static void check(struct world *world, const struct dictionary *dictionary) {
    struct buffer lexicon = {0};
    struct error *error = lexicon_text_write(dictionary, &lexicon);
    error_free(error);
    buffer_free(&lexicon);
    for (size_t i = 0; i < FORMATS; i++)
        write_as(world, format_named(names[i]), dictionary);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    struct world world = {.losses = {.tell = ignore_loss}, .limits = dictionary_limits_default()};
    struct input_charset charset;
    struct buffer text = {0};
    struct error *error =
        input_to_utf8((struct slice){(const char *)data + 1, size - 1}, NULL, &charset, &text);
    if (!error) {
        const struct format *format = format_named(names[data[0] % FORMATS]);
        struct dictionary *dictionary = read_as(&world, format, buffer_slice(&text));
        if (dictionary)
            check(&world, dictionary);
        dictionary_free(dictionary);
    }
    error_free(error);
    buffer_free(&text);
    return 0;
}
