/* The reader of word processors' documents on arbitrary bytes: as a package, and as its three parts
 * with a NUL between, since the sums in a package keep the fuzzer out of them. */
#include "ingest/docx/body.h"
#include "ingest/docx/docx_text.h"
#include "ingest/docx/numbering.h"
#include "ingest/docx/package.h"

#include <stdint.h>
#include <stdlib.h>

#define MAX_TEXT ((uint64_t)1 << 16)

typedef struct error *(*part_reader)(struct numbering *numbering, struct byte_source *bytes,
                                     struct buffer *text);

static struct error *read_lists(struct numbering *numbering, struct byte_source *bytes,
                                struct buffer *text) {
    (void)text;
    return numbering_read_lists(numbering, bytes);
}

static struct error *read_styles(struct numbering *numbering, struct byte_source *bytes,
                                 struct buffer *text) {
    (void)text;
    return numbering_read_styles(numbering, bytes);
}

static struct error *read_body(struct numbering *numbering, struct byte_source *bytes,
                               struct buffer *text) {
    return body_read(bytes, numbering, text);
}

static void read_parts(struct slice rest, const struct ingest_limits *limits) {
    const part_reader readers[] = {read_lists, read_styles, read_body};
    struct numbering *numbering = numbering_new();
    struct buffer text = {0};
    struct slice part;
    for (size_t i = 0; i < sizeof readers / sizeof *readers && slice_cut(&rest, '\0', &part); i++) {
        struct byte_source *bytes = byte_source_of(part, limits);
        struct error *error = readers[i](numbering, bytes, &text);
        if (!error && text.length > limits->max_text)
            abort();
        error_free(error);
        byte_source_close(bytes);
    }
    buffer_free(&text);
    numbering_free(numbering);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct ingest_limits limits = INGEST_LIMITS_DEFAULT;
    const struct slice bytes = {(const char *)data, size};
    struct buffer text = {0};
    limits.max_text = MAX_TEXT;
    if (package_recognise(bytes))
        error_free(docx_text(bytes, &limits, &text));
    buffer_free(&text);
    read_parts(bytes, &limits);
    return 0;
}
