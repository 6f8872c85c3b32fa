#include "tally/exact.h"

/* Below 10^36 a number can still be multiplied by ten without overflow. */
#define DIGITS_MOST 36

__extension__ typedef unsigned __int128 magnitude;

exact exact_one(int places) {
    exact one = 1;
    while (places-- > 0)
        one *= 10;
    return one;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Takes a character off the front of `text` if it is one of `wanted`. */
static bool take(struct slice *text, const char *wanted, char *taken) {
    if (text->length == 0 || text->at[0] == '\0' || !strchr(wanted, text->at[0]))
        return false;
    *taken = text->at[0];
    text->at++;
    text->length--;
    return true;
}

/* Takes digits off the front of `text` and goes on with `value`; returns how many. */
static int take_digits(struct slice *text, exact *value, int limit) {
    int count = 0;
    while (text->length && is_digit(text->at[0]) && count < limit) {
        *value = *value * 10 + (text->at[0] - '0');
        text->at++;
        text->length--;
        count++;
    }
    return count;
}

static bool take_exponent(struct slice *text, int *exponent) {
    char sign = '+';
    char mark;
    if (!take(text, "eE", &mark))
        return true;
    (void)take(text, "+-", &sign);
    exact value = 0;
    if (take_digits(text, &value, 2) == 0)
        return false;
    *exponent = sign == '-' ? -(int)value : (int)value;
    return true;
}

/* value * 10^shift, rounded; false on overflow. `value` is not negative. */
static bool shift_digits(exact *value, int shift) {
    if (*value == 0)
        return true;
    for (; shift > 0; shift--)
        if (__builtin_mul_overflow(*value, (exact)10, value))
            return false;
    if (shift < -DIGITS_MOST) {
        *value = 0;
        return true;
    }
    const exact divisor = exact_one(-shift);
    *value = *value / divisor + (*value % divisor >= divisor - *value % divisor ? 1 : 0);
    return true;
}

bool exact_read(struct slice text, int places, exact *value) {
    char sign = '+';
    char point;
    int exponent = 0;
    exact digits = 0;
    (void)take(&text, "+-", &sign);
    int count = take_digits(&text, &digits, DIGITS_MOST);
    int decimals = 0;
    if (take(&text, ".", &point))
        decimals = take_digits(&text, &digits, DIGITS_MOST - count);
    count += decimals;
    if (count == 0 || !take_exponent(&text, &exponent) || text.length)
        return false;
    if (!shift_digits(&digits, places - decimals + exponent))
        return false;
    *value = sign == '-' ? -digits : digits;
    return true;
}

void exact_append(struct buffer *buffer, exact value, int places) {
    char digits[48];
    size_t at = sizeof digits;
    const bool negative = value < 0;
    magnitude rest = negative ? -(magnitude)value : (magnitude)value;
    bool shown = false; /* a digit after the point that is not a trailing zero was met */
    for (int place = 0; place <= places || rest != 0; place++) {
        const char digit = (char)('0' + (int)(rest % 10));
        rest /= 10;
        if (place == places && shown)
            digits[--at] = '.';
        shown = shown || digit != '0' || place >= places;
        if (shown)
            digits[--at] = digit;
    }
    if (negative)
        buffer_append_byte(buffer, '-');
    buffer_append(buffer, (struct slice){digits + at, sizeof digits - at});
}
