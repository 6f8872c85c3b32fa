#include "attribute/attribution.h"

#include "intern/intern.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <stdlib.h>

/* Questions and their answers, both interned: an answer is the number of a string. */
struct memo {
    struct intern *questions;
    struct intern *answers;
    uint32_t *answer; /* per question */
    size_t capacity;
};

struct attribution {
    const struct tables *tables;
    struct unresolved *unresolved;
    struct memo memo;
    struct buffer question;
    struct buffer answer;
};

static void memo_begin(struct memo *memo) {
    memo->questions = intern_new();
    memo->answers = intern_new();
}

static void memo_end(struct memo *memo) {
    intern_free(memo->questions);
    intern_free(memo->answers);
    free(memo->answer);
    *memo = (struct memo){0};
}

struct attribution *attribution_new(const struct tables *tables, struct unresolved *unresolved) {
    struct attribution *attribution = memory_zeroed(1, sizeof *attribution);
    attribution->tables = tables;
    attribution->unresolved = unresolved;
    memo_begin(&attribution->memo);
    return attribution;
}

void attribution_free(struct attribution *attribution) {
    if (!attribution)
        return;
    memo_end(&attribution->memo);
    buffer_free(&attribution->question);
    buffer_free(&attribution->answer);
    free(attribution);
}

/* ---- the three questions ----------------------------------------------------------------------
 */

typedef void ask(const struct tables *tables, struct slice subject, struct slice date,
                 struct buffer *answer);

static void ask_state(const struct tables *tables, struct slice name, struct slice date,
                      struct buffer *answer) {
    const char *code = states_code(tables->states, name, date);
    buffer_append_text(answer, code ? code : "");
}

static void ask_group(const struct tables *tables, struct slice name, struct slice date,
                      struct buffer *answer) {
    const char *code = states_code(tables->groups, name, date);
    if (code)
        buffer_append_text(answer, code);
    else if (coalitions_know(tables->coalitions, name))
        buffer_append(answer, name);
}

static void ask_coalitions(const struct tables *tables, struct slice state, struct slice date,
                           struct buffer *answer) {
    coalitions_of(tables->coalitions, state, date, answer);
}

static struct slice answer_to(struct attribution *attribution, char kind, ask *ask,
                              struct slice subject, struct slice date) {
    struct memo *memo = &attribution->memo;
    buffer_clear(&attribution->question);
    buffer_append_byte(&attribution->question, kind);
    buffer_append(&attribution->question, date);
    buffer_append_byte(&attribution->question, '\t');
    buffer_append(&attribution->question, subject);
    const struct slice question = buffer_slice(&attribution->question);
    bool added = false;
    const uint32_t number = intern_add(memo->questions, question, &added);
    if (added) {
        buffer_clear(&attribution->answer);
        ask(attribution->tables, subject, date, &attribution->answer);
        memo->answer =
            memory_grow(memo->answer, &memo->capacity, (size_t)number + 1, sizeof *memo->answer);
        memo->answer[number] = intern_add(memo->answers, buffer_slice(&attribution->answer), NULL);
    }
    return intern_string(memo->answers, memo->answer[number]);
}

/* ---- a row ------------------------------------------------------------------------------------
 */

static struct slice code_of(struct attribution *attribution, char kind, ask *ask,
                            const char *column, struct slice label, struct slice date) {
    if (label.length == 0)
        return label;
    const struct slice code = answer_to(attribution, kind, ask, label, date);
    if (code.length == 0)
        unresolved_count(attribution->unresolved, column, label);
    return code;
}

struct codes attribute(struct attribution *attribution, const struct labels *labels) {
    if (intern_count(attribution->memo.questions) >= ATTRIBUTION_REMEMBERED) {
        memo_end(&attribution->memo);
        memo_begin(&attribution->memo);
    }
    const struct slice date = labels->date;
    struct codes codes;
    codes.state = code_of(attribution, 's', ask_state, "speaker", labels->speaker, date);
    codes.subject_state = code_of(attribution, 's', ask_state, "subject", labels->subject, date);
    codes.behalf_group = code_of(attribution, 'g', ask_group, "behalf", labels->behalf, date);
    codes.groups = answer_to(attribution, 'c', ask_coalitions, codes.state, date);
    codes.subject_groups = answer_to(attribution, 'c', ask_coalitions, codes.subject_state, date);
    return codes;
}
