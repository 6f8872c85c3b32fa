/* Dates as people write them, by a pattern of CLDR ("d MMMM yyyy"; ICU's documentation lists the
 * letters) in a language, read strictly: all of the text, and a day that exists.
 */
#ifndef PLAUDIT_WRITTEN_DATE_H
#define PLAUDIT_WRITTEN_DATE_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>

struct written_date; /* private */

#define WRITTEN_DATE_ISO_LENGTH 10

/* `lang` is a BCP 47 tag, for the names of months. The error says what is wrong with the pattern.
 */
struct error *written_date_new(struct slice pattern, struct slice lang, struct written_date **date);
void written_date_free(struct written_date *date);

/* Writes YYYY-MM-DD and a NUL into `iso`; false where `text` is no such date. */
bool written_date_read(const struct written_date *date, struct slice text,
                       char iso[WRITTEN_DATE_ISO_LENGTH + 1]);

/* Cuts an ISO 8601 date or time to year, month or day; false where it is none. */
bool iso_date_cut(struct slice *text);

#endif
