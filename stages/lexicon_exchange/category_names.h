/* From what other programs call a category to what a lexicon can call it: "CULTURE-HIGH" in
 * "CULTURE" becomes culture.culture-high. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_CATEGORY_NAMES_H
#define PLAUDIT_LEXICON_EXCHANGE_CATEGORY_NAMES_H

#include "lexicon_exchange/dictionary.h"

/* Between the names of nested categories in the value of `origin:`. */
#define ORIGIN_SEPARATOR " > "

struct category_names;

/* Names all categories of a dictionary: letters in Latin script and lower case (by ICU), what a
 * name cannot hold replaced by '-'; a number behind those that would be alike ("state", "state-2").
 */
struct error *category_names_new(const struct dictionary *dictionary,
                                 struct category_names **names);
void category_names_free(struct category_names *names);

/* The name of a category other than the root, as it stands between brackets. Valid as long as
 * `names`. */
const char *category_name(const struct category_names *names, size_t category);

#endif
