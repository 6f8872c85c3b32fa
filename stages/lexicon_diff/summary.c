#include "lexicon_diff/summary.h"

#include "aligned/aligned.h"
#include "passages/display.h"

#include <inttypes.h>
#include <stdlib.h>

/* ---- stances: a square, the old down, the new across ----------------------------------------- */

static struct error *write_square(const void *context, struct rows_writer *writer) {
    const struct sums *sums = context;
    rows_put_escaped(writer, slice_of("old \\ new"));
    for (int i = 0; i < STANCES; i++)
        rows_put_escaped(writer, slice_of(stance_name((enum stance)i)));
    struct error *error = rows_end_row(writer);
    for (int old = 0; old < STANCES && !error; old++) {
        rows_put_escaped(writer, slice_of(stance_name((enum stance)old)));
        for (int new = 0; new < STANCES; new ++)
            rows_put_count(writer, sums->stances[old][new]);
        error = rows_end_row(writer);
    }
    return error;
}

static struct error *print_stances(const struct sums *sums, FILE *out) {
    const uint64_t changed = sums_changed(sums);
    const double texts = sums->texts ? (double)sums->texts : 1;
    (void)fprintf(out,
                  "\nStance: %" PRIu64 " of %" PRIu64
                  " texts change (%.1f %%); mean score %.4f -> %.4f\n",
                  changed, sums->texts, 100 * (double)changed / texts, sums->scores[0] / texts,
                  sums->scores[1] / texts);
    return aligned_table(write_square, sums, out);
}

/* ---- examples ------------------------------------------------------------------------------- */

/* Right-to-left passages are isolated, so that they do not reorder what stands beside them. */
static void print_passage(FILE *out, const char *text) {
    const bool isolate = display_is_right_to_left(slice_of(text));
    (void)fprintf(out, "%s%s%s", isolate ? "\xE2\x81\xA8" : "", text,
                  isolate ? "\xE2\x81\xA9" : "");
}

static void print_example(FILE *out, const struct example *example) {
    (void)fprintf(out, "  %c %-3s  ", example->kind == CHANGE_GAINED ? '+' : '-', example->state);
    for (size_t width = display_width(slice_of(example->left)); width < SUMMARY_CONTEXT; width++)
        (void)fputc(' ', out);
    print_passage(out, example->left);
    (void)fputc('[', out);
    print_passage(out, example->hit);
    (void)fputc(']', out);
    print_passage(out, example->right);
    (void)fputc('\n', out);
}

static void print_entry(FILE *out, const struct common *common, const struct examples *examples,
                        uint32_t number) {
    struct slice pattern = intern_string(common->entries, number);
    struct slice language = {"", 0};
    struct slice category = {"", 0};
    (void)slice_cut(&pattern, '\t', &language);
    (void)slice_cut(&pattern, '\t', &category);
    (void)fprintf(out, "%.*s  %.*s\n", (int)category.length, category.at, (int)pattern.length,
                  pattern.at);
    for (size_t i = 0; i < examples->counts[number]; i++)
        print_example(out, &examples->of[number][i]);
}

static void print_examples(const struct outcome *outcome, const struct examples *examples,
                           FILE *out) {
    size_t count = 0;
    size_t shown = 0;
    uint32_t *order = tables_order_entries(outcome, &count);
    for (size_t i = 0; i < count && shown < outcome->most; i++) {
        if (examples->counts[order[i]] == 0)
            continue;
        if (shown++ == 0)
            (void)fputs("\nHits gained (+) and lost (-)\n", out);
        print_entry(out, &outcome->comparison->common, examples, order[i]);
    }
    free(order);
}

/* ---- the whole ------------------------------------------------------------------------------ */

static struct error *print_table(const char *title, aligned_writer *write,
                                 const struct outcome *outcome, FILE *out) {
    (void)fprintf(out, "%s\n", title);
    return aligned_table(write, outcome, out);
}

struct error *summary_print(const struct comparison *comparison, const struct sums *sums,
                            const struct examples *examples, FILE *out) {
    const struct outcome outcome = {comparison, sums, SUMMARY_MOST};
    struct error *error = print_table("Hits by category", tables_categories, &outcome, out);
    if (!error)
        error = print_stances(sums, out);
    if (!error)
        error = print_table("\nStates whose hits change most", tables_states, &outcome, out);
    if (!error)
        error = print_table("\nEntries that change most", tables_entries, &outcome, out);
    if (!error && examples)
        print_examples(&outcome, examples, out);
    if (!error && (fflush(out) != 0 || ferror(out)))
        error = error_system("standard output");
    return error;
}
