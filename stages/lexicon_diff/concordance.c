#include "lexicon_diff/concordance.h"

#include "lexicon/text_rows.h"
#include "memory/memory.h"

#include <stdlib.h>

static const char *const whence_names[WHENCES] = {
    [WHENCE_ID] = "id", [WHENCE_STATE] = "state", [WHENCE_EVENT] = "event"};

struct error *concordance_open(struct concordance *concordance, const struct rows_reader *reader,
                               struct context context) {
    size_t column;
    concordance->context = context;
    for (int i = 0; i < WHENCES; i++)
        concordance->there[i] = rows_find(reader, whence_names[i], &concordance->columns[i]);
    struct error *error = rows_require(reader, "text", "plaudit-ingest", &column);
    if (!error)
        error = rows_require(reader, "starts", "plaudit-tokenize", &column);
    return error ? error : passages_open(&concordance->passages);
}

void concordance_close(struct concordance *concordance) {
    passages_close(concordance->passages);
    passage_free(&concordance->passage);
}

struct error *concordance_write_header(struct rows_writer *writer) {
    static const char *const names[] = {"change",  "category", "old_entry", "new_entry",
                                        "instead", "by",       "id",        "state",
                                        "event",   "left",     "hit",       "right"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        rows_put_escaped(writer, slice_of(names[i]));
    return rows_end_row(writer);
}

static const char *entry_id(const struct side *side, const struct lexicon_hit *hit) {
    return hit ? lexicon_entry(side->lexicon, hit->entry)->id : "";
}

static struct slice whence(const struct concordance *concordance, const struct compared *compared,
                           enum whence what) {
    return concordance->there[what] ? rows_field(compared->reader, concordance->columns[what])
                                    : (struct slice){"", 0};
}

static struct error *write_line(const struct concordance *concordance,
                                const struct compared *compared, const struct change *change) {
    struct rows_writer *writer = concordance->writer;
    const struct comparison *comparison = compared->comparison;
    rows_put_escaped(writer, slice_of(change_name(change->kind)));
    rows_put_escaped(writer, intern_string(comparison->common.categories, change->category));
    rows_put_text(writer, slice_of(entry_id(&comparison->before, change->before)));
    rows_put_text(writer, slice_of(entry_id(&comparison->after, change->after)));
    rows_put_escaped(writer, slice_of(instead_name(change->instead)));
    rows_put_text(writer, slice_of(change->by ? change->by->id : ""));
    for (int i = 0; i < WHENCES; i++)
        rows_put_escaped(writer, whence(concordance, compared, (enum whence)i));
    rows_put_text(writer, buffer_slice(&concordance->passage.left));
    rows_put_text(writer, buffer_slice(&concordance->passage.keyword));
    rows_put_text(writer, buffer_slice(&concordance->passage.right));
    return rows_end_row(writer);
}

/* ---- examples ------------------------------------------------------------------------------- */

struct examples examples_new(const struct common *common) {
    const size_t count = intern_count(common->entries);
    struct examples examples = {.n_entries = count};
    examples.of = memory_zeroed(count + 1, sizeof *examples.of);
    examples.counts = memory_zeroed(count + 1, sizeof *examples.counts);
    return examples;
}

void examples_free(struct examples *examples) {
    for (size_t i = 0; i < examples->n_entries; i++)
        for (size_t k = 0; k < examples->counts[i]; k++) {
            free(examples->of[i][k].state);
            free(examples->of[i][k].left);
            free(examples->of[i][k].hit);
            free(examples->of[i][k].right);
        }
    free(examples->of);
    free(examples->counts);
    *examples = (struct examples){0};
}

static char *copy(struct slice text) {
    return memory_copy_text(text.at, text.length);
}

static bool has_room(const struct examples *examples, uint32_t entry, enum change_kind kind) {
    size_t kept = 0;
    for (size_t i = 0; i < examples->counts[entry]; i++)
        kept += examples->of[entry][i].kind == kind;
    return kind != CHANGE_MOVED && kept < EXAMPLES_MOST;
}

static uint32_t entry_of(const struct compared *compared, const struct change *change) {
    return change->after ? compared->comparison->after.entries[change->after->entry]
                         : compared->comparison->before.entries[change->before->entry];
}

static void keep(const struct concordance *concordance, const struct compared *compared,
                 const struct change *change) {
    struct examples *examples = concordance->examples;
    const uint32_t entry = entry_of(compared, change);
    if (!has_room(examples, entry, change->kind))
        return;
    examples->of[entry][examples->counts[entry]++] =
        (struct example){.kind = change->kind,
                         .state = copy(whence(concordance, compared, WHENCE_STATE)),
                         .left = copy(buffer_slice(&concordance->passage.left)),
                         .hit = copy(buffer_slice(&concordance->passage.keyword)),
                         .right = copy(buffer_slice(&concordance->passage.right))};
}

struct error *concordance_hear(void *context, const struct compared *compared,
                               const char **reason) {
    struct concordance *concordance = context;
    const struct lexicon_text *text = compared->text;
    if (compared->changes->count == 0)
        return NULL;
    *reason = passages_take(concordance->passages, text->text, text->tokens, text->starts);
    struct error *error = NULL;
    for (size_t i = 0; !*reason && !error && i < compared->changes->count; i++) {
        const struct change *change = &compared->changes->at[i];
        const struct lexicon_hit *hit = change_hit(change);
        passage_cut(concordance->passages, hit->first, hit->last, &concordance->context,
                    &concordance->passage);
        if (concordance->examples)
            keep(concordance, compared, change);
        if (concordance->writer)
            error = write_line(concordance, compared, change);
    }
    return error;
}
