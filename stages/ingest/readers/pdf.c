/* PDF: its text goes to the reader that recognises that. */
#include "ingest/pdf_text.h"
#include "ingest/readers.h"

static bool recognises(void *state, const struct document_head *head) {
    (void)state;
    return head->bytes.length >= 4 && memcmp(head->bytes.at, "%PDF", 4) == 0;
}

static struct error *read(void *state, struct reading *reading) {
    (void)state;
    const struct ingest_limits *limits = &reading->settings->limits;
    struct buffer bytes = {0};
    struct buffer text = {0};
    struct error *error = byte_source_read_all(reading->bytes, limits->max_text, &bytes);
    if (!error)
        error = pdf_text(buffer_slice(&bytes), limits, &text);
    buffer_free(&bytes);
    if (!error)
        error = reading_convert(reading, buffer_slice(&text));
    buffer_free(&text);
    return error;
}

const struct reader reader_pdf = {
    .name = "pdf", .recognises = recognises, .read = read, .converts = true};
