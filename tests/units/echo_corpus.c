#include "echo_corpus.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define COPIES_MOST 3
#define INVENTED_WORDS 12000
#define COLLOCATIONS 3000
#define COLLOCATION_WORDS_MOST 5

/* Token numbers: 0 ends a sentence, then come the words, then the States. */
#define STOP 0u

/* The words that stand in every text, most frequent first. */
static const char *const function_words[] = {
    "the", "of",   "and",   "to",   "in",   "for",  "on",   "that", "with",  "its",
    "a",   "by",   "as",    "had",  "it",   "from", "was",  "at",   "this",  "all",
    "an",  "were", "which", "been", "also", "have", "such", "has",  "their", "against"};
enum { FUNCTION_WORDS = sizeof function_words / sizeof *function_words };

/* What everybody says. A capital S stands for the name of the State under review. */
static const char *const formulas[] = {
    "thanked the delegation of S for its presentation",
    "thanked S for the comprehensive national report and its presentation",
    "welcomed the efforts made by S to promote and protect human rights",
    "commended S for its cooperation with the human rights mechanisms",
    "noted with appreciation the progress made in the field of education and health",
    "welcomed the ratification of a number of international human rights instruments",
    "encouraged S to continue its efforts to improve the situation of women and children",
    "expressed concern at reports of violence against women and domestic violence",
    "took note of the challenges which S was facing and called upon the international community",
    "recommended that S consider the ratification of the convention on the rights of migrants",
    "welcomed the establishment of a national human rights institution in line with the principles",
    "wished S every success in the implementation of the accepted recommendations"};
enum { FORMULAS = sizeof formulas / sizeof *formulas };

struct text {
    uint32_t *at;
    uint32_t count;
    size_t capacity;
};

struct collocation {
    uint32_t words[COLLOCATION_WORDS_MOST];
    uint32_t count;
};

struct world {
    const struct corpus_plan *plan;
    uint64_t seed;
    char **spellings; /* per token number */
    uint32_t words;   /* numbers from 1 to this are words; the States follow */
    double *chances;  /* per word, cumulated */
    struct collocation *collocations;
    struct text formulas[FORMULAS];
    struct text *statements;
    uint32_t *speakers; /* per statement: the State, from 0 */
    uint32_t *subjects;
    bool *is_taken; /* per statement: part of a group */
};

/* ---- chance ------------------------------------------------------------------------------------
 */

static uint64_t random_bits(uint64_t *seed) {
    uint64_t bits = *seed += 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31);
}

static double random_unit(uint64_t *seed) {
    return (double)(random_bits(seed) >> 11) * 0x1p-53;
}

static uint32_t random_between(uint64_t *seed, uint32_t least, uint32_t most) {
    return least + (uint32_t)(random_unit(seed) * (most - least + 1));
}

/* ---- words -------------------------------------------------------------------------------------
 */

static void spell(uint64_t *seed, uint32_t syllables, struct buffer *word) {
    static const char consonants[] = "bcdfghklmnprstvz";
    static const char vowels[] = "aeiou";
    for (uint32_t i = 0; i < syllables; i++) {
        buffer_append_byte(word, consonants[random_between(seed, 0, sizeof consonants - 2)]);
        buffer_append_byte(word, vowels[random_between(seed, 0, sizeof vowels - 2)]);
    }
}

static char *invent_word(uint64_t *seed) {
    struct buffer word = {0};
    spell(seed, random_between(seed, 2, 5), &word);
    buffer_append_byte(&word, "nrstl"[random_between(seed, 0, 4)]);
    return word.at;
}

static char *invent_state(uint64_t *seed) {
    struct buffer name = {0};
    spell(seed, 4, &name);
    name.at[0] = (char)(name.at[0] - 'a' + 'A');
    buffer_append_text(&name, "land");
    return name.at;
}

/* The number of an English word, added where it is new. */
static uint32_t word_number(struct world *world, const char *word, size_t length) {
    for (uint32_t i = 1; i <= world->words; i++)
        if (strlen(world->spellings[i]) == length && memcmp(world->spellings[i], word, length) == 0)
            return i;
    world->spellings[++world->words] = memory_copy_text(word, length);
    return world->words;
}

static void add_token(struct text *text, uint32_t token) {
    text->at = memory_grow(text->at, &text->capacity, (size_t)text->count + 1, sizeof *text->at);
    text->at[text->count++] = token;
}

/* In a formula UINT32_MAX stands for the State under review. */
static void read_formula(struct world *world, const char *formula, struct text *text) {
    struct slice rest = slice_of(formula);
    struct slice word;
    while (slice_cut(&rest, ' ', &word))
        add_token(text,
                  slice_is(word, "S") ? UINT32_MAX : word_number(world, word.at, word.length));
}

static void make_words(struct world *world) {
    world->spellings = memory_zeroed(INVENTED_WORDS + 2000, sizeof *world->spellings);
    world->spellings[STOP] = memory_copy_text(".", 1);
    for (size_t i = 0; i < FUNCTION_WORDS; i++)
        (void)word_number(world, function_words[i], strlen(function_words[i]));
    for (size_t i = 0; i < FORMULAS; i++)
        read_formula(world, formulas[i], &world->formulas[i]);
    for (size_t i = 0; i < INVENTED_WORDS; i++)
        world->spellings[++world->words] = invent_word(&world->seed);
    for (uint32_t i = 0; i < world->plan->states; i++)
        world->spellings[world->words + 1 + i] = invent_state(&world->seed);
}

/* Zipf's law: the chance of the word of rank r is as 1 / (r + 2.7) (Mandelbrot). */
static void make_chances(struct world *world) {
    double sum = 0;
    world->chances = memory_zeroed((size_t)world->words + 1, sizeof *world->chances);
    for (uint32_t i = 1; i <= world->words; i++)
        world->chances[i] = sum += 1 / (i + 2.7);
}

static uint32_t random_word(struct world *world) {
    const double wanted = random_unit(&world->seed) * world->chances[world->words];
    uint32_t low = 1;
    uint32_t high = world->words;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (world->chances[middle] > wanted)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static void make_collocations(struct world *world) {
    world->collocations = memory_zeroed(COLLOCATIONS, sizeof *world->collocations);
    for (size_t i = 0; i < COLLOCATIONS; i++) {
        struct collocation *collocation = &world->collocations[i];
        collocation->count = random_between(&world->seed, 2, COLLOCATION_WORDS_MOST);
        for (uint32_t word = 0; word < collocation->count; word++)
            collocation->words[word] = random_word(world);
    }
}

/* ---- statements --------------------------------------------------------------------------------
 */

static void add_formula(struct world *world, struct text *text, uint32_t subject) {
    const struct text *formula = &world->formulas[random_between(&world->seed, 0, FORMULAS - 1)];
    for (uint32_t i = 0; i < formula->count; i++)
        add_token(text, formula->at[i] == UINT32_MAX ? world->words + 1 + subject : formula->at[i]);
}

/* Some collocations are heard much more often than others. */
static void add_collocation(struct world *world, struct text *text) {
    const double place = random_unit(&world->seed);
    const struct collocation *collocation =
        &world->collocations[(size_t)(place * place * COLLOCATIONS)];
    for (uint32_t i = 0; i < collocation->count; i++)
        add_token(text, collocation->words[i]);
}

static void add_sentence(struct world *world, struct text *text, uint32_t subject) {
    const uint32_t pieces = random_between(&world->seed, 3, 7);
    if (random_unit(&world->seed) < 0.4)
        add_formula(world, text, subject);
    for (uint32_t i = 0; i < pieces; i++)
        if (random_unit(&world->seed) < 0.35)
            add_collocation(world, text);
        else
            for (uint32_t word = random_between(&world->seed, 1, 5); word > 0; word--)
                add_token(text, random_word(world));
    add_token(text, STOP);
}

static void make_statements(struct world *world) {
    const struct corpus_plan *plan = world->plan;
    world->statements = memory_zeroed(plan->statements, sizeof *world->statements);
    world->speakers = memory_zeroed(plan->statements, sizeof *world->speakers);
    world->subjects = memory_zeroed(plan->statements, sizeof *world->subjects);
    world->is_taken = memory_zeroed(plan->statements, sizeof *world->is_taken);
    for (uint32_t i = 0; i < plan->statements; i++) {
        const uint32_t words = random_between(&world->seed, plan->words_least, plan->words_most);
        struct text *text = &world->statements[i];
        world->speakers[i] = random_between(&world->seed, 0, plan->states - 1);
        world->subjects[i] =
            (uint32_t)((uint64_t)i * plan->events / plan->statements) % plan->states;
        add_token(text, world->words + 1 + world->speakers[i]);
        while (text->count < words)
            add_sentence(world, text, world->subjects[i]);
    }
}

/* ---- planting ----------------------------------------------------------------------------------
 */

static uint32_t count_words(const struct text *text, uint32_t tokens) {
    uint32_t words = 0;
    for (uint32_t i = 0; i < tokens; i++)
        words += text->at[i] != STOP;
    return words;
}

/* A passage with `words` words: its tokens from `*first` to before `*end`, both in `text`. */
static void choose_passage(struct world *world, const struct text *text, uint32_t words,
                           uint32_t *first, uint32_t *end) {
    const uint32_t all = count_words(text, text->count);
    uint32_t skip = random_between(&world->seed, 0, all - words);
    *first = 0;
    while (skip > 0 || text->at[*first] == STOP)
        skip -= text->at[(*first)++] != STOP;
    *end = *first;
    while (words > 0)
        words -= text->at[(*end)++] != STOP;
}

/* Marks `count` of the words of a passage as those that change. */
static bool *choose_changes(struct world *world, const struct text *text, uint32_t first,
                            uint32_t end, uint32_t count) {
    bool *changes = memory_zeroed((size_t)(end - first) + 1, sizeof *changes);
    while (count > 0) {
        const uint32_t at = random_between(&world->seed, 0, end - first - 1);
        if (changes[at] || text->at[first + at] == STOP)
            continue;
        changes[at] = true;
        count--;
    }
    return changes;
}

static void add_changed(struct world *world, struct text *copy, uint32_t token) {
    const uint32_t way = random_between(&world->seed, 0, 2); /* replace, leave out, insert */
    if (way != 1)
        add_token(copy, random_word(world));
    if (way == 2)
        add_token(copy, token);
}

/* The passage as another State says it. */
static struct text change(struct world *world, const struct text *text, uint32_t first,
                          uint32_t end, double share) {
    struct text copy = {0};
    const uint32_t words = count_words(text, end) - count_words(text, first);
    bool *changes = choose_changes(world, text, first, end, (uint32_t)lround(share * words));
    for (uint32_t i = first; i < end; i++)
        if (changes[i - first])
            add_changed(world, &copy, text->at[i]);
        else
            add_token(&copy, text->at[i]);
    free(changes);
    return copy;
}

/* Puts `copy` into a statement; tells the words it has there. */
static void insert(struct world *world, struct text *text, const struct text *copy,
                   struct planted *planted) {
    const uint32_t at = random_between(&world->seed, 1, text->count);
    struct text whole = {0};
    for (uint32_t i = 0; i < at; i++)
        add_token(&whole, text->at[i]);
    planted->first = count_words(&whole, whole.count);
    for (uint32_t i = 0; i < copy->count; i++)
        add_token(&whole, copy->at[i]);
    planted->end = count_words(&whole, whole.count);
    for (uint32_t i = at; i < text->count; i++)
        add_token(&whole, text->at[i]);
    free(text->at);
    *text = whole;
}

static uint32_t choose_statement(struct world *world, uint32_t words) {
    for (;;) {
        const uint32_t i = random_between(&world->seed, 0, world->plan->statements - 1);
        const struct text *text = &world->statements[i];
        if (!world->is_taken[i] && count_words(text, text->count) >= words) {
            world->is_taken[i] = true;
            return i;
        }
    }
}

static bool has_spoken(const struct world *world, const struct planted *group, uint32_t count,
                       uint32_t statement) {
    for (uint32_t i = 0; i < count; i++)
        if (world->speakers[group[i].statement] == world->speakers[statement])
            return true;
    return false;
}

static uint32_t choose_other(struct world *world, const struct planted *group, uint32_t count) {
    for (;;) {
        const uint32_t i = choose_statement(world, 1);
        if (!has_spoken(world, group, count, i))
            return i;
        world->is_taken[i] = false;
    }
}

/* Plants one group at `group`; returns how many statements it has. */
static uint32_t plant_group(struct world *world, uint32_t number, struct planted *group) {
    const struct corpus_plan *plan = world->plan;
    const uint32_t words = random_between(&world->seed, plan->passage_least, plan->passage_most);
    const uint32_t copies = random_between(&world->seed, 1, COPIES_MOST);
    const uint32_t source = choose_statement(world, words);
    uint32_t first;
    uint32_t end;
    choose_passage(world, &world->statements[source], words, &first, &end);
    const uint32_t before = count_words(&world->statements[source], first);
    group[0] = (struct planted){number, source, before, before + words};
    for (uint32_t i = 1; i <= copies; i++) {
        const double share = plan->changed_least +
                             random_unit(&world->seed) * (plan->changed_most - plan->changed_least);
        struct text copy = change(world, &world->statements[source], first, end, share);
        group[i] = (struct planted){number, choose_other(world, group, i), 0, 0};
        insert(world, &world->statements[group[i].statement], &copy, &group[i]);
        free(copy.at);
    }
    return copies + 1;
}

static void plant(struct world *world, struct planted_list *list) {
    list->at = memory_zeroed((size_t)world->plan->groups * (COPIES_MOST + 1) + 1, sizeof *list->at);
    list->count = 0;
    for (uint32_t i = 0; i < world->plan->groups; i++)
        list->count += plant_group(world, i, list->at + list->count);
}

/* ---- writing -----------------------------------------------------------------------------------
 */

static void code_of(uint32_t state, char code[4]) {
    code[0] = 'X';
    code[1] = (char)('A' + state / 26);
    code[2] = (char)('A' + state % 26);
    code[3] = '\0';
}

static void write_names(const struct world *world, FILE *names) {
    char code[4];
    (void)fputs("code\tname\n", names);
    for (uint32_t i = 0; i < world->plan->states; i++) {
        code_of(i, code);
        (void)fprintf(names, "%s\t%s\n", code, world->spellings[world->words + 1 + i]);
    }
}

static void write_text(const struct world *world, const struct text *text, FILE *rows) {
    for (uint32_t i = 0; i < text->count; i++)
        (void)fprintf(rows, "%s%s", i && text->at[i] != STOP ? " " : "",
                      world->spellings[text->at[i]]);
}

/* A name of a State has one capital, its first letter. */
static void write_tokens(const struct world *world, const struct text *text, FILE *rows) {
    for (uint32_t i = 0; i < text->count; i++) {
        const char *spelling = world->spellings[text->at[i]];
        const char first =
            spelling[0] < 'a' && spelling[0] >= 'A' ? (char)(spelling[0] - 'A' + 'a') : spelling[0];
        (void)fprintf(rows, "%s%c%s",
                      i == 0                    ? ""
                      : text->at[i - 1] == STOP ? "\\n"
                                                : " ",
                      first, spelling + 1);
    }
}

static void write_starts(const struct world *world, const struct text *text, FILE *rows) {
    size_t offset = 0;
    for (uint32_t i = 0; i < text->count; i++) {
        offset += i && text->at[i] != STOP;
        (void)fprintf(rows, "%s%zu", i ? " " : "", offset);
        offset += strlen(world->spellings[text->at[i]]);
    }
}

static void write_row(const struct world *world, uint32_t i, FILE *rows) {
    const uint32_t event = (uint32_t)((uint64_t)i * world->plan->events / world->plan->statements);
    char state[4];
    char subject[4];
    code_of(world->speakers[i], state);
    code_of(world->subjects[i], subject);
    (void)fprintf(rows, "invented#%u\tReview %u\t%04u-%02u-%02u\tstatement\t%s\t%s\ten\t", i + 1,
                  event + 1, 2008 + event / 336, 1 + event / 28 % 12, 1 + event % 28, state,
                  subject);
    write_text(world, &world->statements[i], rows);
    (void)fputc('\t', rows);
    write_tokens(world, &world->statements[i], rows);
    (void)fputc('\t', rows);
    write_starts(world, &world->statements[i], rows);
    (void)fputc('\n', rows);
}

static void free_world(struct world *world) {
    for (uint32_t i = 0; i <= world->words + world->plan->states; i++)
        free(world->spellings[i]);
    for (size_t i = 0; i < FORMULAS; i++)
        free(world->formulas[i].at);
    for (uint32_t i = 0; i < world->plan->statements; i++)
        free(world->statements[i].at);
    free(world->spellings);
    free(world->chances);
    free(world->collocations);
    free(world->statements);
    free(world->speakers);
    free(world->subjects);
    free(world->is_taken);
}

void corpus_write(const struct corpus_plan *plan, FILE *rows, FILE *names,
                  struct planted_list *list) {
    struct world world = {.plan = plan, .seed = plan->seed};
    make_words(&world);
    make_chances(&world);
    make_collocations(&world);
    make_statements(&world);
    plant(&world, list);
    write_names(&world, names);
    (void)fputs("id\tevent\tdate\tkind\tstate\tsubject_state\tlang\ttext\ttokens\tstarts\n", rows);
    for (uint32_t i = 0; i < plan->statements; i++)
        write_row(&world, i, rows);
    free_world(&world);
}
