#include "engine/steps.h"

#include "memory/buffer.h"

/* Words that may hold any byte but NUL, so that no two lists of them read the same. */
static void add_word(struct buffer *list, const char *word) {
    buffer_append_text(list, word);
    buffer_append_byte(list, '\0');
}

static void add_options(struct buffer *list, const struct chain_plan *plan,
                        struct chain_part part) {
    for (size_t stage = part.first; stage < part.end; stage++) {
        add_word(list, chain_stage_names[stage]);
        for (size_t i = 0; i < plan->options[stage].count; i++)
            add_word(list, plan->options[stage].at[i]);
        add_word(list, "");
    }
}

static struct digest take(struct buffer *list) {
    const struct digest digest = digest_bytes(buffer_slice(list));
    buffer_free(list);
    return digest;
}

struct step_names step_names(const struct chain_plan *plan, const struct digest *reading,
                             const struct digest *matching, const struct input *input) {
    struct step_names names;
    struct buffer list = {0};
    add_word(&list, reading->text);
    add_options(&list, plan, chain_reading);
    add_word(&list, input->source);
    add_word(&list, input->path);
    add_word(&list, input->digest.text);
    names.tokenized = take(&list);
    add_word(&list, names.tokenized.text);
    add_word(&list, matching->text);
    add_options(&list, plan, chain_matching);
    names.matched = take(&list);
    return names;
}
