#include "ingest/docx/number_format.h"

#include <stdbool.h>

/* Beyond these, word processors differ: numbers are written in decimal. */
#define MAX_ROMAN 3999
#define MAX_LETTERS 208

enum number_format number_format_of(struct slice name) {
    static const char *const names[] = {[NUMBER_DECIMAL] = "decimal",
                                        [NUMBER_LOWER_LETTER] = "lowerLetter",
                                        [NUMBER_UPPER_LETTER] = "upperLetter",
                                        [NUMBER_LOWER_ROMAN] = "lowerRoman",
                                        [NUMBER_UPPER_ROMAN] = "upperRoman",
                                        [NUMBER_BULLET] = "bullet",
                                        [NUMBER_NONE] = "none"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is(name, names[i]))
            return (enum number_format)i;
    return NUMBER_DECIMAL;
}

/* a … z, aa … zz, aaa …: one letter repeated. */
static void append_letters(uint64_t number, char first, struct buffer *text) {
    for (uint64_t i = 0; i <= (number - 1) / 26; i++)
        buffer_append_byte(text, (char)(first + (char)((number - 1) % 26)));
}

static void append_roman(uint64_t number, bool upper, struct buffer *text) {
    static const struct {
        uint64_t value;
        const char *upper, *lower;
    } digits[] = {{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"}, {400, "CD", "cd"},
                  {100, "C", "c"},  {90, "XC", "xc"},  {50, "L", "l"},  {40, "XL", "xl"},
                  {10, "X", "x"},   {9, "IX", "ix"},   {5, "V", "v"},   {4, "IV", "iv"},
                  {1, "I", "i"}};
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
        for (; number >= digits[i].value; number -= digits[i].value)
            buffer_append_text(text, upper ? digits[i].upper : digits[i].lower);
}

void number_format_append(enum number_format format, uint64_t number, struct buffer *text) {
    const bool letters = format == NUMBER_LOWER_LETTER || format == NUMBER_UPPER_LETTER;
    const bool roman = format == NUMBER_LOWER_ROMAN || format == NUMBER_UPPER_ROMAN;
    if (format == NUMBER_BULLET || format == NUMBER_NONE)
        return;
    if (letters && number > 0 && number <= MAX_LETTERS)
        append_letters(number, format == NUMBER_LOWER_LETTER ? 'a' : 'A', text);
    else if (roman && number > 0 && number <= MAX_ROMAN)
        append_roman(number, format == NUMBER_UPPER_ROMAN, text);
    else
        buffer_format(text, "%llu", (unsigned long long)number);
}
