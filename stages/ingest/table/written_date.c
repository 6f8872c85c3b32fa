#include "ingest/table/written_date.h"

#include "memory/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

#define LONGEST 120 /* code units of a pattern or a date */

struct written_date {
    UDateFormat *format;
};

static const UChar utc[] = {'U', 'T', 'C', 0};

static bool to_units(struct slice text, UChar units[LONGEST], int32_t *length) {
    UErrorCode status = U_ZERO_ERROR;
    if (text.length > LONGEST)
        return false;
    u_strFromUTF8(units, LONGEST, length, text.at, (int32_t)text.length, &status);
    return U_SUCCESS(status);
}

struct error *written_date_new(struct slice pattern, struct slice lang,
                               struct written_date **date) {
    UChar units[LONGEST];
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    char *locale = memory_copy_text(lang.at, lang.length);
    UDateFormat *format = NULL;
    if (to_units(pattern, units, &length) && length > 0)
        format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, units, length, &status);
    free(locale);
    if (!format || U_FAILURE(status)) {
        udat_close(format);
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         "expected a pattern of dates like \"d MMMM yyyy\"");
    }
    udat_setLenient(format, false);
    *date = memory_zeroed(1, sizeof **date);
    (*date)->format = format;
    return NULL;
}

void written_date_free(struct written_date *date) {
    if (!date)
        return;
    udat_close(date->format);
    free(date);
}

bool written_date_read(const struct written_date *date, struct slice text,
                       char iso[WRITTEN_DATE_ISO_LENGTH + 1]) {
    UChar units[LONGEST];
    int32_t length = 0;
    int32_t at = 0;
    UErrorCode status = U_ZERO_ERROR;
    if (!to_units(text, units, &length))
        return false;
    const UDate moment = udat_parse(date->format, units, length, &at, &status);
    if (U_FAILURE(status) || at != length)
        return false;
    UCalendar *calendar = ucal_open(utc, -1, "en", UCAL_GREGORIAN, &status);
    ucal_setMillis(calendar, moment, &status);
    const int year = ucal_get(calendar, UCAL_YEAR, &status);
    const int month = ucal_get(calendar, UCAL_MONTH, &status) + 1;
    const int day = ucal_get(calendar, UCAL_DATE, &status);
    ucal_close(calendar);
    if (U_FAILURE(status) || year < 1 || year > 9999)
        return false;
    char written[40];
    (void)snprintf(written, sizeof written, "%04d-%02d-%02d", year, month, day);
    memcpy(iso, written, WRITTEN_DATE_ISO_LENGTH);
    iso[WRITTEN_DATE_ISO_LENGTH] = '\0';
    return true;
}

bool iso_date_cut(struct slice *text) {
    static const char form[] = "dddd-dd-dd";
    size_t length = 0;
    while (length < text->length && length < sizeof form - 1 &&
           (form[length] == 'd' ? text->at[length] >= '0' && text->at[length] <= '9'
                                : text->at[length] == '-'))
        length++;
    if (length < text->length && (length != 10 || !strchr("T ", text->at[length])))
        return false;
    text->length = length;
    return length == 4 || length == 7 || length == 10;
}
