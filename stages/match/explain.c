#include "match/explain.h"

#include "memory/memory.h"

#include <inttypes.h>
#include <stdlib.h>

struct token_list {
    struct slice *at;
    size_t count;
    size_t capacity;
};

static void list_tokens(struct slice field, struct token_list *tokens) {
    struct slice sentence;
    struct slice token;
    while (slice_cut(&field, '\n', &sentence))
        while (slice_cut(&sentence, ' ', &token)) {
            if (token.length == 0)
                continue;
            tokens->at =
                memory_grow(tokens->at, &tokens->capacity, tokens->count + 1, sizeof *tokens->at);
            tokens->at[tokens->count++] = token;
        }
}

static void print_tokens(FILE *out, const struct token_list *tokens, size_t begin, size_t end) {
    for (size_t i = begin; i < end && i < tokens->count; i++)
        (void)fprintf(out, "%s%zu:%.*s", i == begin ? "  " : " ", i, (int)tokens->at[i].length,
                      tokens->at[i].at);
    (void)fputc('\n', out);
}

/* " praise  3-5  welcome their progress  (en/praise.lex:12  welcom* ..4 progress)" */
static void print_entry(FILE *out, const struct lexicon *lexicon, uint32_t number) {
    const struct lexicon_entry *entry = lexicon_entry(lexicon, number);
    (void)fprintf(out, "%s:%u  %s%s", entry->file, entry->line, entry->exception ? "! " : "",
                  entry->text);
}

static void print_fate(FILE *out, const struct lexicon *lexicon, const struct lexicon_hit *hit) {
    const bool counted = lexicon_category(lexicon, hit->category)->role == LEXICON_ROLE_COUNTED;
    switch (hit->fate) {
    case LEXICON_FATE_HIT:
        (void)fputs(!counted                            ? "a cue"
                    : hit->flags & LEXICON_FLAG_NEGATED ? "not counted"
                                                        : "counted",
                    out);
        break;
    case LEXICON_FATE_EXCEPTION:
        (void)fputs("an exception", out);
        break;
    case LEXICON_FATE_CANCELLED:
        (void)fputs("cancelled by the exception ", out);
        print_entry(out, lexicon, hit->by);
        break;
    case LEXICON_FATE_COVERED:
        (void)fputs("covered by a hit of ", out);
        print_entry(out, lexicon, hit->by);
        break;
    }
}

static void print_flag(FILE *out, const struct lexicon *lexicon, const char *what, uint32_t cue) {
    (void)fprintf(out, ", %s by ", what);
    if (cue == LEXICON_NO_ENTRY)
        (void)fputs("marks", out);
    else
        print_entry(out, lexicon, cue);
}

static void print_hit(FILE *out, const struct lexicon *lexicon, const struct token_list *tokens,
                      const struct lexicon_hit *hit) {
    (void)fprintf(out, "    %s  %u-%u ", lexicon_category(lexicon, hit->category)->name, hit->first,
                  hit->last);
    for (size_t i = hit->first; i <= hit->last && i < tokens->count; i++)
        (void)fprintf(out, " %.*s", (int)tokens->at[i].length, tokens->at[i].at);
    (void)fputs("\n      entry ", out);
    print_entry(out, lexicon, hit->entry);
    (void)fputs("\n      ", out);
    print_fate(out, lexicon, hit);
    if (hit->flags & LEXICON_FLAG_NEGATED)
        print_flag(out, lexicon, "negated", hit->negated_by);
    if (hit->flags & LEXICON_FLAG_QUOTED)
        print_flag(out, lexicon, "quoted", hit->quoted_by);
    (void)fputc('\n', out);
}

static void print_counts(FILE *out, const struct lexicon *lexicon,
                         const struct lexicon_reading *reading) {
    (void)fputs("counts\n", out);
    for (size_t i = 0; i < lexicon_category_count(lexicon); i++) {
        const struct lexicon_category *category = lexicon_category(lexicon, i);
        if (category->role == LEXICON_ROLE_COUNTED)
            (void)fprintf(out, "    %s  %" PRIu64 "\n", category->name, reading->counts[i]);
    }
}

static void print_sentences(FILE *out, const struct lexicon *lexicon,
                            const struct token_list *tokens,
                            const struct lexicon_reading *reading) {
    size_t hit = 0;
    for (size_t i = 0; i < reading->n_sentences; i++) {
        const size_t end =
            i + 1 < reading->n_sentences ? reading->sentences[i + 1] : reading->n_tokens;
        (void)fprintf(out, "sentence %zu\n", i + 1);
        print_tokens(out, tokens, reading->sentences[i], end);
        for (; hit < reading->n_hits && reading->hits[hit].first < end; hit++)
            print_hit(out, lexicon, tokens, &reading->hits[hit]);
    }
}

void explain(FILE *out, const struct lexicon *lexicon, struct slice id,
             const struct lexicon_text *text, const struct lexicon_reading *reading) {
    struct token_list tokens = {0};
    list_tokens(text->tokens, &tokens);
    (void)fprintf(out, "row %.*s, language %.*s\n", (int)id.length, id.at,
                  text->language.length ? (int)text->language.length : 3,
                  text->language.length ? text->language.at : "und");
    if (!reading->known)
        (void)fputs("the lexicon has no entries for this language\n", out);
    print_sentences(out, lexicon, &tokens, reading);
    print_counts(out, lexicon, reading);
    free(tokens.at);
}
