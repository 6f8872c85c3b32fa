/* DOCX: its text goes to the reader that recognises that. */
#include "ingest/docx/docx_text.h"
#include "ingest/docx/package.h"
#include "ingest/readers.h"

static bool recognises(void *state, const struct document_head *head) {
    (void)state;
    return package_recognise(head->bytes);
}

/* The package is held, compressed as it is: its parts lie in an order of its own. */
static struct error *read(void *state, struct reading *reading) {
    (void)state;
    const struct ingest_limits *limits = &reading->settings->limits;
    struct buffer bytes = {0};
    struct buffer text = {0};
    struct error *error = byte_source_read_all(reading->bytes, limits->max_text, &bytes);
    if (!error)
        error = docx_text(buffer_slice(&bytes), limits, &text);
    buffer_free(&bytes);
    reading->facts->charset = "UTF-8";
    if (!error)
        error = reading_convert(reading, buffer_slice(&text));
    buffer_free(&text);
    return error;
}

const struct reader reader_docx = {
    .name = "docx", .recognises = recognises, .read = read, .converts = true};
