#include "lexicon/program.h"

#include "memory/memory.h"

#include <stdlib.h>

static bool is_used(const char *language, const char *by) {
    return !language || strcmp(language, by) == 0;
}

/* ---- patterns ---------------------------------------------------------------------------------
 */

static void count_sizes(struct program *program, const char *language) {
    const struct lexicon *lexicon = program->lexicon;
    for (size_t i = 0; i < lexicon->n_entries; i++) {
        if (!is_used(language, lexicon->entries[i].language))
            continue;
        program->n_positions += lexicon->bodies[i].pattern.n_positions;
        program->n_followers += lexicon->bodies[i].pattern.n_edges;
        program->n_regexes += lexicon->bodies[i].regex != NULL;
    }
    program->positions = memory_zeroed(program->n_positions + 1, sizeof *program->positions);
    program->followers = memory_zeroed(program->n_followers + 1, sizeof *program->followers);
    program->regexes = memory_zeroed(program->n_regexes + 1, sizeof *program->regexes);
}

/* The terms of a pattern's words, in order. */
static uint32_t *term_numbers(struct program *program, const struct pattern *pattern) {
    uint32_t *numbers = memory_zeroed(pattern->n_positions + 1, sizeof *numbers);
    struct slice rest = buffer_slice(&pattern->words);
    struct slice word;
    for (size_t i = 0; rest.length && slice_cut(&rest, '\n', &word); i++)
        numbers[i] = terms_add(program->terms, word);
    return numbers;
}

static void add_pattern(struct program *program, uint32_t entry, uint32_t *position,
                        uint32_t *follower) {
    const struct pattern *pattern = &program->lexicon->bodies[entry].pattern;
    uint32_t *terms = term_numbers(program, pattern);
    const uint32_t base = *position;
    size_t edge = 0;
    for (size_t i = 0; i < pattern->n_positions; i++) {
        const struct pattern_position *from = &pattern->positions[i];
        program->positions[base + i] = (struct program_position){
            .term = from->word == PATTERN_GAP ? PROGRAM_GAP : terms[from->word],
            .entry = from->last ? entry : PROGRAM_GOES_ON,
            .follow = *follower};
        for (; edge < pattern->n_edges && pattern->edges[edge].from == i; edge++)
            program->followers[(*follower)++] = base + pattern->edges[edge].to;
    }
    *position += (uint32_t)pattern->n_positions;
    free(terms);
}

static void add_patterns(struct program *program, const char *language) {
    const struct lexicon *lexicon = program->lexicon;
    uint32_t position = 0;
    uint32_t follower = 0;
    size_t regex = 0;
    for (uint32_t i = 0; i < lexicon->n_entries; i++) {
        if (!is_used(language, lexicon->entries[i].language))
            continue;
        if (lexicon->bodies[i].regex)
            program->regexes[regex++] = i;
        else
            add_pattern(program, i, &position, &follower);
    }
    program->positions[position].follow = follower;
}

/* ---- the index of beginnings ------------------------------------------------------------------
 */

typedef void first_visitor(struct program *program, uint32_t position, uint32_t *next);

static void visit_first(struct program *program, const char *language, first_visitor *visit,
                        uint32_t *next) {
    const struct lexicon *lexicon = program->lexicon;
    uint32_t base = 0;
    for (size_t i = 0; i < lexicon->n_entries; i++) {
        const struct pattern *pattern = &lexicon->bodies[i].pattern;
        if (!is_used(language, lexicon->entries[i].language))
            continue;
        for (size_t k = 0; k < pattern->n_first; k++)
            visit(program, base + pattern->first[k], next);
        base += (uint32_t)pattern->n_positions;
    }
}

static void count_first(struct program *program, uint32_t position, uint32_t *next) {
    (void)next;
    program->start_of[program->positions[position].term + 1]++;
}

static void place_first(struct program *program, uint32_t position, uint32_t *next) {
    program->start[next[program->positions[position].term]++] = position;
}

static void index_starts(struct program *program, const char *language) {
    const size_t n_terms = terms_count(program->terms);
    program->start_of = memory_zeroed(n_terms + 1, sizeof *program->start_of);
    visit_first(program, language, count_first, NULL);
    for (size_t t = 0; t < n_terms; t++)
        program->start_of[t + 1] += program->start_of[t];
    program->start = memory_zeroed((size_t)program->start_of[n_terms] + 1, sizeof *program->start);
    uint32_t *next = memory_zeroed(n_terms + 1, sizeof *next);
    memcpy(next, program->start_of, (n_terms + 1) * sizeof *next);
    visit_first(program, language, place_first, next);
    free(next);
}

/* ---- sections ---------------------------------------------------------------------------------
 */

static int compare_terms(const void *a, const void *b) {
    const uint32_t left = *(const uint32_t *)a;
    const uint32_t right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static void add_stops(struct program *program, const struct section *section,
                      struct term_set *stops) {
    struct slice rest = buffer_slice(&section->stops);
    struct slice word;
    while (rest.length && slice_cut(&rest, '\n', &word)) {
        stops->at = memory_grow(stops->at, &stops->capacity, stops->count + 1, sizeof *stops->at);
        stops->at[stops->count++] = terms_add(program->terms, word);
    }
    if (stops->count)
        qsort(stops->at, stops->count, sizeof *stops->at, compare_terms);
}

static void add_marks(struct program *program, const struct section *section) {
    struct slice rest = buffer_slice(&section->marks);
    struct slice open;
    struct slice close;
    while (rest.length && slice_cut(&rest, '\n', &open) && slice_cut(&rest, '\n', &close)) {
        program->marks = memory_grow(program->marks, &program->marks_capacity, program->n_marks + 1,
                                     sizeof *program->marks);
        program->marks[program->n_marks].open = terms_add(program->terms, open);
        program->marks[program->n_marks++].close = terms_add(program->terms, close);
    }
}

static void add_sections(struct program *program, const char *language) {
    const struct lexicon *lexicon = program->lexicon;
    program->stops = memory_zeroed(lexicon->n_sections + 1, sizeof *program->stops);
    for (size_t i = 0; i < lexicon->n_sections; i++) {
        const struct section *section = &lexicon->sections[i];
        if (!is_used(language, section->language))
            continue;
        add_stops(program, section, &program->stops[i]);
        add_marks(program, section);
    }
}

struct program *program_new(const struct lexicon *lexicon, const char *language) {
    struct program *program = memory_zeroed(1, sizeof *program);
    program->lexicon = lexicon;
    program->terms = terms_new();
    program->hyphen = terms_add(program->terms, slice_of("-"));
    count_sizes(program, language);
    add_patterns(program, language);
    add_sections(program, language);
    index_starts(program, language);
    return program;
}

void program_free(struct program *program) {
    if (!program)
        return;
    terms_free(program->terms);
    free(program->positions);
    free(program->followers);
    free(program->start);
    free(program->start_of);
    free(program->regexes);
    for (size_t i = 0; i < program->lexicon->n_sections; i++)
        term_set_free(&program->stops[i]);
    free(program->stops);
    free(program->marks);
    free(program);
}
