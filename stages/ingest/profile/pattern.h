/* A PCRE2 pattern with its match data: what a profile's `/…/` compiles to.
 *
 * Patterns are Unicode-aware and take one subject at a time; a match that would run away is stopped
 * and counts as none. A pattern owns its compiled code.
 */
#ifndef PLAUDIT_PROFILE_PATTERN_H
#define PLAUDIT_PROFILE_PATTERN_H

#include "errors/error.h"
#include "ingest/profile/profile_lines.h"
#include "memory/slice.h"

#include <stdbool.h>

struct pattern; /* private */

/* Compiles; the error names what is wrong and at which character of `source`. */
struct error *pattern_compile(struct slice source, struct pattern **pattern);
void pattern_free(struct pattern *pattern);

/* Takes the next word of a profile's line, which must be an expression, and compiles it. NULL: what
 * is wrong is told with its place (profile_fail). `group`: the name of a group that must be in it;
 * NULL: none need be. */
struct pattern *pattern_take(struct profile_line *line, const char *group);

/* Whether the pattern matches anywhere in `subject` from byte `from` on. NULL never matches. The
 * groups of the last match stay readable until the next one. */
bool pattern_matches(struct pattern *pattern, struct slice subject, size_t from);

/* The whole of the last match. */
struct slice pattern_whole(const struct pattern *pattern);

bool pattern_has_group(const struct pattern *pattern, const char *name);

/* A named group of the last match; empty where it took no part. */
struct slice pattern_group(const struct pattern *pattern, const char *name);

#endif
