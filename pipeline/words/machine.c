#include "words/machine.h"

#include "rows/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#define BYTES_AT_ONCE ((size_t)16)
#endif

/* ---- what the tables bear ------------------------------------------------------------------- */

static bool is_ascii_letter(unsigned char byte) {
    return (unsigned)(byte | 0x20) - 'a' < 26;
}

static uint16_t word_step(const struct machine *machine, uint16_t state, unsigned char ascii) {
    return rules_step(&machine->words, state, word_category(machine->characters.ascii[ascii]));
}

static bool stops(uint16_t state) {
    return (state & (RULES_ACCEPTING - 1u)) == RULES_STOP;
}

/* What is seen of the characters of two bytes that are of the same category as ASCII letters. */
static void find_pairs(struct machine *machine) {
    const uint32_t letter = word_category(machine->characters.ascii['a']);
    for (int32_t character = MACHINE_ASCII; character < MACHINE_PAIRS; character++) {
        const uint32_t value = characters_get(&machine->characters, character) | CHARACTERS_WIDE;
        if (word_category(value) == letter)
            machine->pairs[character] = (uint8_t)seen_of(value);
    }
}

/* Letters must all be of one category, and one letter lead where many do. */
static void find_letters(struct machine *machine) {
    const uint16_t one = word_step(machine, machine->words.start, 'a');
    if (!(one & RULES_ACCEPTING) || stops(one))
        return;
    for (unsigned char byte = 'A'; byte <= 'z'; byte++)
        if (is_ascii_letter(byte) &&
            (machine->characters.ascii[byte] & 0x3F) != (machine->characters.ascii['a'] & 0x3F))
            return;
    if (word_step(machine, one, 'a') != one)
        return;
    machine->in_letters = one;
    for (unsigned char byte = 0; byte < MACHINE_ASCII; byte++) {
        const uint16_t next = word_step(machine, one, byte);
        machine->ends_letters[byte] = stops(next) && !(next & RULES_ACCEPTING);
    }
    find_pairs(machine);
}

static void find_parts(struct machine *machine) {
    for (unsigned char first = 0; first < MACHINE_ASCII; first++) {
        const uint16_t state = word_step(machine, machine->words.start, first);
        if (!(state & RULES_ACCEPTING) || stops(state))
            continue;
        for (unsigned char second = 0; second < MACHINE_ASCII; second++) {
            const uint16_t next = word_step(machine, state, second);
            if (stops(next) && !(next & RULES_ACCEPTING))
                machine->parts[first][second / 64] |= UINT64_C(1) << second % 64;
        }
    }
}

static bool is_plain(const struct machine *machine, uint32_t category) {
    return machine->plain[category] != RULES_STOP;
}

/* How often a category is the cause that plain characters are not all that counts: as the one
 * before, or as the one that follows. */
static uint32_t plain_violations(const struct machine *machine, uint32_t category) {
    const struct rules *rules = &machine->sentences;
    uint32_t violations = 0;
    for (uint32_t other = 0; other < rules->categories; other++) {
        if (!is_plain(machine, other))
            continue;
        const uint16_t behind = rules_step(rules, machine->plain[category], other);
        const uint16_t before = rules_step(rules, machine->plain[other], category);
        violations += behind != machine->plain[other];
        violations += before != machine->plain[category];
    }
    return violations;
}

/* Begins with every category that can begin a sentence, and gives up the worst one until all agree;
 * at the latest when none is left. */
static void find_plain(struct machine *machine) {
    const struct rules *rules = &machine->sentences;
    for (uint32_t category = 0; category < rules->categories; category++) {
        const uint16_t state = rules_step(rules, rules->start, category);
        const bool is_character = category == 0 || category > 2; /* 1 and 2: the text's ends */
        if (is_character && (state & RULES_ACCEPTING) && !stops(state))
            machine->plain[category] = state;
    }
    for (;;) {
        uint32_t worst = 0;
        uint32_t most = 0;
        for (uint32_t category = 0; category < rules->categories; category++) {
            const uint32_t violations =
                is_plain(machine, category) ? plain_violations(machine, category) : 0;
            if (violations > most) {
                most = violations;
                worst = category;
            }
        }
        if (most == 0)
            return;
        machine->plain[worst] = RULES_STOP;
    }
}

static unsigned first_byte(int32_t character) {
    return (unsigned)(character < 0x80      ? character
                      : character < 0x800   ? 0xC0 | character >> 6
                      : character < 0x10000 ? 0xE0 | character >> 12
                                            : 0xF0 | character >> 18);
}

static void find_stops(struct machine *machine) {
    const UCPTrie *trie = machine->sentences.category_of;
    uint32_t category = 0;
    UChar32 end;
    for (UChar32 start = 0;
         (end = ucptrie_getRange(trie, start, UCPMAP_RANGE_NORMAL, 0, NULL, NULL, &category)) >= 0;
         start = end + 1)
        if (!is_plain(machine, category))
            for (unsigned byte = first_byte(start); byte <= first_byte(end); byte++)
                machine->stops[byte] = true;
}

/* Where there are too many to look for at once, no character counts as plain. */
static void list_ascii_stops(struct machine *machine) {
    size_t count = 0;
    for (unsigned byte = 0; byte < MACHINE_ASCII; byte++)
        if (machine->stops[byte]) {
            if (count < MACHINE_MAX_ASCII_STOPS)
                machine->ascii_stops[count] = (char)byte;
            count++;
        }
    if (count == 0 || count > MACHINE_MAX_ASCII_STOPS) {
        memset(machine->plain, 0, sizeof machine->plain);
        return;
    }
    for (size_t i = count; i < MACHINE_MAX_ASCII_STOPS; i++)
        machine->ascii_stops[i] = machine->ascii_stops[count - 1];
}

bool machine_make(struct machine *machine, struct rules *words, struct rules *sentences) {
    if (words->categories > CHARACTERS_MAX_WORD_CATEGORIES ||
        sentences->categories > CHARACTERS_MAX_SENTENCE_CATEGORIES)
        return false;
    machine->words = *words;
    machine->sentences = *sentences;
    *words = *sentences = (struct rules){0};
    characters_open(&machine->characters, &machine->words, &machine->sentences);
    find_letters(machine);
    find_parts(machine);
    find_plain(machine);
    find_stops(machine);
    list_ascii_stops(machine);
    return true;
}

void machine_free(struct machine *machine) {
    characters_close(&machine->characters);
    rules_free(&machine->words);
    rules_free(&machine->sentences);
}

/* ---- words ---------------------------------------------------------------------------------- */

/* The first byte from `at` on that is no ASCII letter. */
static size_t letters_end(const unsigned char *text, size_t at, size_t length) {
#ifdef __SSE2__
    const __m128i lower = _mm_set1_epi8(0x20);
    const __m128i a = _mm_set1_epi8('a');
    const __m128i last = _mm_set1_epi8(25);
    while (at + BYTES_AT_ONCE <= length) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text + at));
        const __m128i place = _mm_sub_epi8(_mm_or_si128(bytes, lower), a);
        const __m128i letters = _mm_cmpeq_epi8(_mm_min_epu8(place, last), place);
        const unsigned others = (unsigned)_mm_movemask_epi8(letters) ^ 0xFFFFu;
        if (others)
            return at + (size_t)__builtin_ctz(others);
        at += BYTES_AT_ONCE;
    }
#endif
    while (at < length && is_ascii_letter(text[at]))
        at++;
    return at;
}

/* The end of the run of letters of one or two bytes from `at` on; adds what is seen of them. */
static size_t run_end(const struct machine *machine, struct slice text, size_t at, uint32_t *seen) {
    const unsigned char *bytes = (const unsigned char *)text.at;
    for (;;) {
        for (; at < text.length && is_ascii_letter(bytes[at]); at++)
            *seen |= seen_of(machine->characters.ascii[bytes[at]]);
        const size_t ascii = at;
        while (at < text.length && bytes[at] >= 0xC2 && bytes[at] < 0xE0) {
            const uint8_t pair = machine->pairs[(bytes[at] & 0x1Fu) << 6 | (bytes[at + 1] & 0x3Fu)];
            if (!pair)
                return at;
            *seen |= pair;
            at += 2;
        }
        if (at == ascii)
            return at;
    }
}

/* The value of the character at `*at`, which moves on behind it; with SEEN_WIDE. */
static uint32_t next_value(struct characters *characters, struct slice text, size_t *at) {
    const unsigned char byte = (unsigned char)text.at[*at];
    if (byte < 0x80) {
        ++*at;
        return characters->ascii[byte];
    }
    return characters_get(characters, utf8_next(text, at)) | CHARACTERS_WIDE;
}

/* Goes on with a segment that began at `start`, of which `found` is the end so far. */
static struct stretch end_word(struct machine *machine, struct slice text, size_t start,
                               uint16_t state, struct stretch found) {
    const struct rules *rules = &machine->words;
    size_t at = found.end;
    uint32_t seen = found.seen;
    bool dictionary = false;
    while (at < text.length) {
        const uint32_t value = next_value(&machine->characters, text, &at);
        seen |= seen_of(value);
        dictionary |= word_category(value) >= rules->first_dictionary_category;
        state = rules_step(rules, state, word_category(value));
        if (state & RULES_ACCEPTING || found.end == start)
            found = (struct stretch){at, seen, dictionary};
        if (stops(state))
            return found;
        if (state == machine->in_letters) {
            at = run_end(machine, text, at, &seen);
            found = (struct stretch){at, seen, dictionary};
        }
    }
    if (rules_step(rules, state, RULES_END_OF_TEXT) & RULES_ACCEPTING)
        found = (struct stretch){at, seen, dictionary};
    return found;
}

struct stretch machine_next_word(struct machine *machine, struct slice text, size_t at) {
    return end_word(machine, text, at, machine->words.start, (struct stretch){.end = at});
}

/* As machine_next_word; a run of letters at the beginning is passed over at once. */
static struct stretch next_word(struct machine *machine, struct slice text, size_t at) {
    struct stretch word = {.end = at};
    word.end = run_end(machine, text, at, &word.seen);
    if (word.end == at)
        return machine_next_word(machine, text, at);
    if (word.end == text.length || machine->ends_letters[(unsigned char)text.at[word.end]])
        return word;
    return end_word(machine, text, at, machine->in_letters, word);
}

static bool is_parted(const struct machine *machine, const unsigned char *pair) {
    return (pair[0] | pair[1]) < MACHINE_ASCII &&
           (machine->parts[pair[0]][pair[1] / 64] >> pair[1] % 64 & 1);
}

size_t machine_add_words(struct machine *machine, struct slice text, size_t at,
                         struct segments *segments) {
    const unsigned char *bytes = (const unsigned char *)text.at;
    const uint16_t *ascii = machine->characters.ascii;
    const bool runs = machine->in_letters != RULES_STOP;
    while (at < text.length) {
        if (runs && is_ascii_letter(bytes[at])) {
            const size_t end = letters_end(bytes, at + 1, text.length);
            if (end == text.length || machine->ends_letters[bytes[end]]) {
                segments_add_word(segments, (uint32_t)end, SEEN_WORD | SEEN_CHANGING);
                at = end;
                continue;
            }
        } else if (at + 1 < text.length && is_parted(machine, bytes + at)) {
            segments_add_word(segments, (uint32_t)at + 1, seen_of(ascii[bytes[at]]));
            at++;
            continue;
        }
        const struct stretch word =
            runs ? next_word(machine, text, at) : machine_next_word(machine, text, at);
        if (word.needs_dictionary)
            return at;
        segments_add_word(segments, (uint32_t)word.end, word.seen);
        at = word.end;
    }
    return at;
}

/* ---- sentences ------------------------------------------------------------------------------ */

/* The first byte from `at` on that is one of the ASCII stops or not ASCII. */
static size_t ascii_plain_end(const struct machine *machine, struct slice text, size_t at) {
#ifdef __SSE2__
    __m128i stop[MACHINE_MAX_ASCII_STOPS];
    for (size_t i = 0; i < MACHINE_MAX_ASCII_STOPS; i++)
        stop[i] = _mm_set1_epi8(machine->ascii_stops[i]);
    while (at + BYTES_AT_ONCE <= text.length) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text.at + at));
        __m128i found = bytes; /* of which the highest bits say what is not ASCII */
        for (size_t i = 0; i < MACHINE_MAX_ASCII_STOPS; i++)
            found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, stop[i]));
        const unsigned mask = (unsigned)_mm_movemask_epi8(found);
        if (mask)
            return at + (size_t)__builtin_ctz(mask);
        at += BYTES_AT_ONCE;
    }
#endif
    while (at < text.length && (unsigned char)text.at[at] < 0x80 &&
           !machine->stops[(unsigned char)text.at[at]])
        at++;
    return at;
}

static uint32_t sentence_category_at(struct machine *machine, struct slice text, size_t at) {
    return sentence_category(next_value(&machine->characters, text, &at));
}

/* Passes over characters outside ASCII while they are plain. */
static size_t wide_plain_end(struct machine *machine, struct slice text, size_t at) {
    while (at < text.length && (unsigned char)text.at[at] >= 0x80) {
        const unsigned char byte = (unsigned char)text.at[at];
        if (machine->stops[byte] && !is_plain(machine, sentence_category_at(machine, text, at)))
            return at;
        at += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    }
    return at;
}

/* The first character from `at` on that is not plain. */
static size_t plain_end(struct machine *machine, struct slice text, size_t at) {
    for (;;) {
        const size_t ascii = ascii_plain_end(machine, text, at);
        at = wide_plain_end(machine, text, ascii);
        if (at == ascii || at == text.length)
            return at;
    }
}

static size_t next_sentence(struct machine *machine, struct slice text, const size_t start) {
    const struct rules *rules = &machine->sentences;
    const bool passes = is_plain(machine, sentence_category(machine->characters.ascii['a']));
    uint16_t state = rules->start;
    bool plain = passes;
    size_t at = start;
    size_t end = start;
    while (at < text.length) {
        const size_t from = at;
        if (plain && (at = plain_end(machine, text, at)) > from) {
            end = at;
            state = machine->plain[sentence_category_at(machine, text, utf8_before(text, at))];
            if (at == text.length)
                break;
        }
        const uint32_t category = sentence_category(next_value(&machine->characters, text, &at));
        state = rules_step(rules, state, category);
        if (state & RULES_ACCEPTING || end == start)
            end = at;
        if (stops(state))
            return end;
        plain = passes && is_plain(machine, category) && machine->plain[category] == state;
    }
    return rules_step(rules, state, RULES_END_OF_TEXT) & RULES_ACCEPTING ? text.length : end;
}

void machine_add_sentences(struct machine *machine, struct slice text, struct segments *segments) {
    for (size_t at = 0; at < text.length;) {
        at = next_sentence(machine, text, at);
        segments_add_sentence(segments, (uint32_t)at);
    }
}
