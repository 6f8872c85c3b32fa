#include "conditions/makers.h"

static const struct {
    const char *column;
    const char *maker;
} makers[] = {
    {"id", "plaudit-ingest"},
    {"source", "plaudit-ingest"},
    {"body", "plaudit-ingest"},
    {"session", "plaudit-ingest"},
    {"date", "plaudit-ingest"},
    {"event", "plaudit-ingest"},
    {"order", "plaudit-ingest"},
    {"kind", "plaudit-ingest"},
    {"speaker", "plaudit-ingest"},
    {"behalf", "plaudit-ingest"},
    {"subject", "plaudit-ingest"},
    {"lang", "plaudit-ingest"},
    {"text", "plaudit-ingest"},
    {"state", "plaudit-attribute"},
    {"behalf_group", "plaudit-attribute"},
    {"subject_state", "plaudit-attribute"},
    {"groups", "plaudit-attribute"},
    {"subject_groups", "plaudit-attribute"},
    {"tokens", "plaudit-tokenize"},
    {"starts", "plaudit-tokenize"},
    {"n_tokens", "plaudit-tokenize"},
    {"n_sentences", "plaudit-tokenize"},
    {"hits", "plaudit-match"},
    {"stance", "plaudit-stance"},
    {"score", "plaudit-stance"},
};

const char *maker_of(struct slice column) {
    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++)
        if (slice_is(column, makers[i].column))
            return makers[i].maker;
    return NULL;
}

struct error *makers_require(const struct rows_reader *reader, const char *name,
                             const char *otherwise, size_t *column) {
    const char *maker = maker_of(slice_of(name));
    return rows_require(reader, name, maker ? maker : otherwise, column);
}
