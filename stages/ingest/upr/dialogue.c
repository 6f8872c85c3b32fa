#include "ingest/upr/dialogue.h"

#include <string.h>

#define LONGEST_NAME 80 /* bytes in which a misprinted name is looked for */

static struct slice after(struct slice text, size_t count) {
    return (struct slice){text.at + count, text.length - count};
}

static bool same_code(const char *a, const char *b) {
    return a && b && strcmp(a, b) == 0;
}

/* The pattern matches at the very start; its length, or 0. */
static size_t starts_with(struct pattern *pattern, struct slice text) {
    if (!pattern_matches(pattern, text, 0))
        return 0;
    const struct slice whole = pattern_whole(pattern);
    return whole.at == text.at ? whole.length : 0;
}

static bool is_possessive(struct slice rest) {
    return (rest.length >= 2 && rest.at[0] == '\'' && rest.at[1] == 's') ||
           (rest.length >= 3 && memcmp(rest.at, "\xE2\x80\x99", 3) == 0);
}

/* The name of a State at the start of `text`, where it is not a possessive ("Ruritania's report").
 */
static size_t name_length(const struct dialogue *dialogue, struct slice text, const char **code) {
    *code = NULL;
    const size_t length = states_prefix(dialogue->states, text, dialogue->date, code);
    return length && is_possessive(after(text, length)) ? 0 : length;
}

static bool is_subject(const struct dialogue *dialogue, const char *code) {
    return same_code(code, dialogue->subject_code);
}

/* Where the first sentence of the paragraph ends. An abbreviation may cut it short; that only makes
 * the search for a speaker stop earlier. */
static size_t sentence_length(struct slice text) {
    for (size_t i = 0; i + 2 < text.length; i++)
        if (strchr(".;?", text.at[i]) && text.at[i + 1] == ' ')
            return i;
    return text.length;
}

/* The speaker within an opening clause: "While Ruritania welcomed …, it noted …". */
static bool speaker_in_clause(const struct dialogue *dialogue, struct slice paragraph,
                              struct slice *speaker) {
    struct pattern *const *phrases = dialogue->profile->phrases;
    const size_t opening = starts_with(phrases[UPR_OPENING], paragraph);
    const struct slice rest = after(paragraph, opening);
    const char *code = NULL;
    const size_t length = opening ? name_length(dialogue, rest, &code) : 0;
    *speaker = (struct slice){rest.at, length};
    return length && !is_subject(dialogue, code) &&
           starts_with(phrases[UPR_SAID], after(rest, length));
}

/* The speaker behind an opening clause: "While welcoming …, Ruritania noted …". False when the
 * clause leads to the State under review, or to nobody. */
static bool speaker_behind_clause(const struct dialogue *dialogue, struct slice paragraph,
                                  struct slice *speaker) {
    struct pattern *const *phrases = dialogue->profile->phrases;
    const size_t end = sentence_length(paragraph);
    for (size_t i = 1; i + 1 < end; i++) {
        if (paragraph.at[i] != ',' || paragraph.at[i + 1] != ' ')
            continue;
        const struct slice rest = after(paragraph, i + 2);
        if (starts_with(phrases[UPR_OWN], rest))
            return false;
        const char *code = NULL;
        const size_t length = name_length(dialogue, rest, &code);
        if (!length || !starts_with(phrases[UPR_SAID], after(rest, length)))
            continue;
        *speaker = (struct slice){rest.at, length};
        return !is_subject(dialogue, code);
    }
    return false;
}

/* The speaker whom only a later sentence names as its subject: "Concerned about …, it asked ….
 * Ruritania made recommendations." */
static bool speaker_in_later_sentence(const struct dialogue *dialogue, struct slice paragraph,
                                      struct slice *speaker) {
    for (struct slice rest = paragraph; rest.length;) {
        const size_t end = sentence_length(rest);
        rest = after(rest, end < rest.length ? end + 2 : rest.length);
        const char *code = NULL;
        const size_t length = name_length(dialogue, rest, &code);
        if (length && starts_with(dialogue->profile->phrases[UPR_SAID], after(rest, length))) {
            *speaker = (struct slice){rest.at, length};
            return !is_subject(dialogue, code);
        }
    }
    return false;
}

/* A name at the start that is misprinted: what stands before the first words of saying. */
static size_t misprint_length(const struct dialogue *dialogue, struct slice text,
                              const char **code) {
    struct pattern *said = dialogue->profile->phrases[UPR_SAID];
    for (size_t i = 1; i < text.length && i < LONGEST_NAME; i++)
        if (text.at[i] == ' ' && starts_with(said, after(text, i))) {
            *code = states_misprint(dialogue->states, (struct slice){text.at, i}, dialogue->date);
            return *code ? i : 0;
        }
    return 0;
}

/* Takes the name of `length` bytes at `start` of the paragraph as the speaker's, if what stands
 * behind it is what stands behind a speaker's name. */
static bool take_speaker(const struct dialogue *dialogue, struct slice paragraph, size_t start,
                         size_t length, struct turn *turn) {
    struct pattern *const *phrases = dialogue->profile->phrases;
    const struct slice rest = after(paragraph, start + length);
    if (length == 0)
        return false;
    turn->speaker = (struct slice){paragraph.at + start, length};
    if (starts_with(phrases[UPR_BEHALF], rest)) {
        turn->behalf = pattern_group(phrases[UPR_BEHALF], "behalf");
        return true;
    }
    return starts_with(phrases[UPR_VERB], rest) > 0 || (rest.length && *rest.at == ',');
}

/* The speaker that the paragraph begins with, after what may stand before a name. */
static bool speaker_at_start(const struct dialogue *dialogue, struct slice paragraph,
                             struct turn *turn, const char **code) {
    if (take_speaker(dialogue, paragraph, 0, name_length(dialogue, paragraph, code), turn))
        return true;
    struct pattern *phrase = dialogue->profile->phrases[UPR_SPEAKER];
    const size_t before = starts_with(phrase, paragraph);
    if (before) {
        turn->behalf = pattern_group(phrase, "behalf");
        if (take_speaker(dialogue, paragraph, before,
                         name_length(dialogue, after(paragraph, before), code), turn))
            return true;
        turn->behalf = (struct slice){"", 0};
    }
    return take_speaker(dialogue, paragraph, 0, misprint_length(dialogue, paragraph, code), turn);
}

struct turn dialogue_turn(const struct dialogue *dialogue, struct slice paragraph) {
    struct pattern *const *phrases = dialogue->profile->phrases;
    struct turn turn = {TURN_REPLY, {"", 0}, {"", 0}};
    const char *code = NULL;
    if (starts_with(phrases[UPR_PROCEDURAL], paragraph))
        turn.kind = TURN_PROCEDURAL;
    else if (starts_with(phrases[UPR_REPLY], paragraph))
        turn.kind = TURN_REPLY;
    else if (speaker_at_start(dialogue, paragraph, &turn, &code))
        turn.kind = is_subject(dialogue, code) ? TURN_REPLY : TURN_STATEMENT;
    else if (starts_with(phrases[UPR_CONTINUATION], paragraph))
        turn.kind = TURN_CONTINUATION;
    else if (speaker_in_clause(dialogue, paragraph, &turn.speaker) ||
             speaker_behind_clause(dialogue, paragraph, &turn.speaker) ||
             speaker_in_later_sentence(dialogue, paragraph, &turn.speaker))
        turn.kind = TURN_STATEMENT;
    if (turn.kind != TURN_STATEMENT)
        turn.speaker = turn.behalf = (struct slice){"", 0};
    return turn;
}

bool dialogue_other_speaker(const struct dialogue *dialogue, const struct turn *turn,
                            struct slice text) {
    const char *code = NULL;
    const size_t length = name_length(dialogue, text, &code);
    return length && !is_subject(dialogue, code) &&
           !same_code(code, states_code(dialogue->states, turn->speaker, dialogue->date)) &&
           starts_with(dialogue->profile->phrases[UPR_SAID], after(text, length)) > 0;
}
