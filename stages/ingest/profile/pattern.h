/* A PCRE2 pattern with its match data: what a profile's `/…/` compiles to.
 *
 * Patterns are Unicode-aware and take one subject at a time; a match that would run away is stopped
 * and counts as none. A pattern owns its compiled code.
 */
#ifndef PLAUDIT_PROFILE_PATTERN_H
#define PLAUDIT_PROFILE_PATTERN_H

#include "errors/error.h"
#include "memory/slice.h"

#include <stdbool.h>

struct pattern; /* private */

/* Compiles; the error names what is wrong and at which character of `source`. */
struct error *pattern_compile(struct slice source, struct pattern **pattern);
void pattern_free(struct pattern *pattern);

/* Whether the pattern matches anywhere in `subject` from byte `from` on. NULL never matches. The
 * groups of the last match stay readable until the next one. */
bool pattern_matches(struct pattern *pattern, struct slice subject, size_t from);

/* The whole of the last match. */
struct slice pattern_whole(const struct pattern *pattern);

bool pattern_has_group(const struct pattern *pattern, const char *name);

/* A named group of the last match; empty where it took no part. */
struct slice pattern_group(const struct pattern *pattern, const char *name);

#endif
