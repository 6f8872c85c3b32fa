#include "lexicon_diff/comparison.h"

#include "lexicon/text_rows.h"

struct error *comparison_open(struct comparison *comparison, const char *before,
                              const char *after) {
    *comparison = (struct comparison){.common = {intern_new(), intern_new()}};
    struct error *error = side_open(&comparison->before, before, &comparison->common);
    return error ? error : side_open(&comparison->after, after, &comparison->common);
}

void comparison_close(struct comparison *comparison) {
    side_close(&comparison->before);
    side_close(&comparison->after);
    intern_free(comparison->common.categories);
    intern_free(comparison->common.entries);
}

/* ---- the texts ------------------------------------------------------------------------------ */

struct texts {
    struct comparison *comparison;
    const struct listener *listener;
    struct text_rows rows;
    struct changes changes;
    struct sums *sums;
    bool has_state;
    size_t state;
};

static struct error *require_text(struct texts *texts, struct slice language) {
    const struct comparison *comparison = texts->comparison;
    if (!lexicon_matcher_needs_text(comparison->before.matcher, language) &&
        !lexicon_matcher_needs_text(comparison->after.matcher, language))
        return NULL;
    return text_rows_require_text(&texts->rows);
}

static struct error *reject(struct texts *texts, struct error *reason) {
    struct error *error = rows_reject(texts->rows.reader, "%s", reason->message);
    error_free(reason);
    return error;
}

static struct error *hear(struct texts *texts, const struct lexicon_text *text,
                          const char **reason) {
    if (!texts->listener->hear)
        return NULL;
    const struct compared compared = {texts->rows.reader, text, texts->comparison, &texts->changes};
    return texts->listener->hear(texts->listener->context, &compared, reason);
}

static struct error *read_row(struct texts *texts) {
    struct comparison *comparison = texts->comparison;
    struct rows_reader *reader = texts->rows.reader;
    const struct lexicon_text text = text_rows_take(&texts->rows, true);
    struct error *error = require_text(texts, text.language);
    if (error)
        return error;
    error = side_read(&comparison->before, &text);
    if (!error)
        error = side_read(&comparison->after, &text);
    if (error)
        return reject(texts, error);
    changes_find(&texts->changes, &comparison->before, &comparison->after,
                 intern_count(comparison->common.categories));
    const char *reason = NULL;
    error = hear(texts, &text, &reason);
    if (error || reason)
        return error ? error : rows_reject(reader, "%s", reason);
    sums_add(texts->sums, &comparison->before, &comparison->after, &texts->changes,
             texts->has_state ? rows_field(reader, texts->state) : (struct slice){"", 0});
    return NULL;
}

struct error *comparison_read(struct comparison *comparison, struct rows_reader *reader,
                              struct conditions *where, const struct listener *listener,
                              struct sums *sums) {
    struct texts texts = {.comparison = comparison, .listener = listener, .sums = sums};
    texts.has_state = rows_find(reader, "state", &texts.state);
    struct error *error = text_rows_open(&texts.rows, reader);
    if (!error)
        error = conditions_bind(where, reader);
    bool found = true;
    while (!error && (error = rows_next(reader, &found)) == NULL && found)
        if (conditions_met(where, reader))
            error = read_row(&texts);
    text_rows_free(&texts.rows);
    changes_free(&texts.changes);
    return error;
}
