#include "ingest/upr/numbers.h"

#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#define UNITS 64

static int32_t to_units(struct slice text, UChar units[UNITS]) {
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(units, UNITS, &length, text.at, (int32_t)text.length, &status);
    if (U_FAILURE(status) || length >= UNITS)
        return 0;
    return u_strToLower(units, UNITS, units, length, "", &status);
}

static bool read_figures(struct slice text, uint64_t *number) {
    *number = 0;
    size_t i = 0;
    for (; i < text.length && i < 9 && text.at[i] >= '0' && text.at[i] <= '9'; i++)
        *number = *number * 10 + (uint64_t)(text.at[i] - '0');
    /* "16th": the ending says nothing more. */
    return i > 0;
}

bool number_read(struct slice text, const char *lang, uint64_t *number) {
    if (read_figures(text, number))
        return true;
    UChar units[UNITS];
    const int32_t length = to_units(text, units);
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, lang, NULL, &status);
    if (U_FAILURE(status))
        return false;
    int32_t end = 0;
    const int64_t value = unum_parseInt64(format, units, length, &end, &status);
    unum_close(format);
    if (length == 0 || U_FAILURE(status) || end != length || value < 0)
        return false;
    *number = (uint64_t)value;
    return true;
}

bool date_read(struct slice text, const char *lang, struct buffer *date) {
    static const UChar pattern[] = u"d MMMM y";
    static const UChar utc[] = u"UTC";
    UChar units[UNITS];
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(units, UNITS, &length, text.at, (int32_t)text.length, &status);
    if (U_FAILURE(status) || length >= UNITS)
        return false;
    UDateFormat *format =
        udat_open(UDAT_PATTERN, UDAT_PATTERN, lang, utc, -1, pattern, -1, &status);
    if (U_FAILURE(status))
        return false;
    const UDate day = udat_parse(format, units, length, NULL, &status);
    udat_close(format);
    UCalendar *calendar = ucal_open(utc, -1, lang, UCAL_GREGORIAN, &status);
    ucal_setMillis(calendar, day, &status);
    const int32_t year = ucal_get(calendar, UCAL_YEAR, &status);
    const int32_t month = ucal_get(calendar, UCAL_MONTH, &status) + 1;
    const int32_t of_month = ucal_get(calendar, UCAL_DAY_OF_MONTH, &status);
    ucal_close(calendar);
    if (U_FAILURE(status) || year < 1000 || year > 9999)
        return false;
    buffer_format(date, "%04d-%02d-%02d", year, month, of_month);
    return true;
}
