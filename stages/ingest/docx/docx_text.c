#include "ingest/docx/docx_text.h"

#include "ingest/archive/container.h"
#include "ingest/docx/body.h"
#include "ingest/docx/numbering.h"

#include <string.h>

/* What a pass over the package reads. */
struct pass {
    struct error *(*take)(struct pass *pass, const struct container_member *part);
    struct numbering *numbering;
    struct buffer *text;
    uint64_t bodies; /* read so far */
};

/* The text is "word/document.xml" with most producers, with some "word/document2.xml". */
static bool is_body(const char *name) {
    static const char beginning[] = "word/document";
    if (strncmp(name, beginning, sizeof beginning - 1) != 0)
        return false;
    name += sizeof beginning - 1;
    return strcmp(name + strspn(name, "0123456789"), ".xml") == 0;
}

static struct error *take_definitions(struct pass *pass, const struct container_member *part) {
    if (strcmp(part->name, "word/numbering.xml") == 0)
        return numbering_read_lists(pass->numbering, part->bytes);
    if (strcmp(part->name, "word/styles.xml") == 0)
        return numbering_read_styles(pass->numbering, part->bytes);
    return NULL;
}

static struct error *take_body(struct pass *pass, const struct container_member *part) {
    if (!is_body(part->name))
        return NULL;
    pass->bodies++;
    return body_read(part->bytes, pass->numbering, pass->text);
}

static struct error *take_part(struct pass *pass, const struct container_member *part,
                               const struct ingest_limits *limits) {
    if (!part->name)
        return error_new(EXIT_STATUS_DAMAGED, "%s", part->refusal);
    struct error *error = NULL;
    if (part->bytes) {
        byte_source_allow(part->bytes, limits->max_text, "--max-text");
        error = pass->take(pass, part);
    } else if (is_body(part->name)) {
        error = error_new(EXIT_STATUS_DAMAGED, "%s", part->refusal);
    }
    byte_source_close(part->bytes);
    return error_within(error, "%s", part->name);
}

static struct error *take_parts(struct pass *pass, struct container *container,
                                const struct ingest_limits *limits) {
    for (;;) {
        struct container_member part;
        bool found = false;
        struct error *error = container_next(container, &part, &found);
        if (!error && found)
            error = take_part(pass, &part, limits);
        if (error || !found)
            return error;
    }
}

static struct error *go_through(struct pass *pass, struct slice bytes,
                                const struct ingest_limits *limits) {
    struct container_account account = {.bytes.limits = limits, .names = intern_new()};
    struct container *container = NULL;
    struct byte_source *source = byte_source_of(bytes, limits);
    struct error *error = container_open(CONTAINER_ZIP, source, "", &account, &container);
    if (!error)
        error = take_parts(pass, container, limits);
    container_close(container);
    byte_source_close(source);
    intern_free(account.names);
    return error;
}

/* Two passes, since the parts lie in any order, and the text needs the definitions. */
struct error *docx_text(struct slice bytes, const struct ingest_limits *limits,
                        struct buffer *text) {
    struct numbering *numbering = numbering_new();
    struct pass definitions = {.take = take_definitions, .numbering = numbering};
    struct pass body = {.take = take_body, .numbering = numbering, .text = text};
    struct error *error = go_through(&definitions, bytes, limits);
    if (!error)
        error = go_through(&body, bytes, limits);
    if (!error && body.bodies == 0)
        error = error_new(EXIT_STATUS_DAMAGED,
                          "an office document without text (it has no part word/document.xml)");
    numbering_free(numbering);
    return error;
}
