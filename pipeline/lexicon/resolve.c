#include "lexicon/resolve.h"

#include "memory/memory.h"

#include <stdlib.h>

/* A stretch of tokens that something covers, and the entry it comes from. */
struct stretch {
    uint32_t first;
    uint32_t last;
    uint32_t entry;
};

struct stretches {
    struct stretch *at;
    size_t count;
    size_t capacity;
};

struct tokens_listed {
    uint32_t *at;
    size_t count;
    size_t capacity;
};

struct resolver {
    const struct lexicon *lexicon;
    struct stretches exceptions; /* of the present category, ascending */
    struct stretches cues;       /* of the present category, disjoint, ascending */
    struct tokens_listed marks;  /* of the present text, ascending */
};

struct resolver *resolver_new(const struct lexicon *lexicon) {
    struct resolver *resolver = memory_zeroed(1, sizeof *resolver);
    resolver->lexicon = lexicon;
    return resolver;
}

void resolver_free(struct resolver *resolver) {
    if (!resolver)
        return;
    free(resolver->exceptions.at);
    free(resolver->cues.at);
    free(resolver->marks.at);
    free(resolver);
}

static void stretch_add(struct stretches *stretches, const struct lexicon_hit *hit) {
    stretches->at = memory_grow(stretches->at, &stretches->capacity, stretches->count + 1,
                                sizeof *stretches->at);
    stretches->at[stretches->count++] = (struct stretch){hit->first, hit->last, hit->entry};
}

static int compare_counts(uint32_t left, uint32_t right) {
    return (left > right) - (left < right);
}

/* ---- one category: exceptions, then leftmost-longest ------------------------------------------
 */

/* In the order in which rule 3 takes matches; `by` holds the entry's rank meanwhile. */
static int compare_precedence(const void *a, const void *b) {
    const struct lexicon_hit *left = a;
    const struct lexicon_hit *right = b;
    if (left->category != right->category)
        return compare_counts(left->category, right->category);
    if (left->first != right->first)
        return compare_counts(left->first, right->first);
    if (left->last != right->last)
        return compare_counts(right->last, left->last);
    return compare_counts(left->by, right->by);
}

/* The exceptions that end later than all before them; the others can cancel nothing more. The
 * matches ascend by first token, so these ascend by first and by last. */
static void list_exceptions(struct resolver *resolver, const struct lexicon_hit *hits,
                            size_t count) {
    struct stretches *exceptions = &resolver->exceptions;
    exceptions->count = 0;
    for (size_t i = 0; i < count; i++) {
        if (hits[i].fate != LEXICON_FATE_EXCEPTION)
            continue;
        if (!exceptions->count || hits[i].last > exceptions->at[exceptions->count - 1].last)
            stretch_add(exceptions, &hits[i]);
    }
}

/* The first exception that shares a token with a match, or NULL. */
static const struct stretch *canceller(const struct stretches *exceptions,
                                       const struct lexicon_hit *hit) {
    size_t low = 0;
    size_t high = exceptions->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (exceptions->at[middle].last < hit->first)
            low = middle + 1;
        else
            high = middle;
    }
    const bool shares = low < exceptions->count && exceptions->at[low].first <= hit->last;
    return shares ? &exceptions->at[low] : NULL;
}

static void resolve_category(struct resolver *resolver, struct lexicon_hit *hits, size_t count) {
    list_exceptions(resolver, hits, count);
    const struct lexicon_hit *taken = NULL;
    for (size_t i = 0; i < count; i++) {
        struct lexicon_hit *hit = &hits[i];
        hit->by = LEXICON_NO_ENTRY;
        if (hit->fate == LEXICON_FATE_EXCEPTION)
            continue;
        const struct stretch *exception = canceller(&resolver->exceptions, hit);
        if (exception) {
            hit->fate = LEXICON_FATE_CANCELLED;
            hit->by = exception->entry;
        } else if (taken && hit->first <= taken->last) {
            hit->fate = LEXICON_FATE_COVERED;
            hit->by = taken->entry;
        } else {
            hit->fate = LEXICON_FATE_HIT;
            taken = hit;
        }
    }
}

static void resolve_categories(struct resolver *resolver, struct matches *matches) {
    const struct lexicon *lexicon = resolver->lexicon;
    for (size_t i = 0; i < matches->count; i++) {
        struct lexicon_hit *hit = &matches->at[i];
        hit->category = (uint32_t)lexicon->entries[hit->entry].category;
        hit->fate =
            lexicon->entries[hit->entry].exception ? LEXICON_FATE_EXCEPTION : LEXICON_FATE_HIT;
        hit->by = lexicon->bodies[hit->entry].rank;
    }
    qsort(matches->at, matches->count, sizeof *matches->at, compare_precedence);
    for (size_t start = 0, end; start < matches->count; start = end) {
        end = start + 1;
        while (end < matches->count && matches->at[end].category == matches->at[start].category)
            end++;
        resolve_category(resolver, matches->at + start, end - start);
    }
}

/* ---- cues -------------------------------------------------------------------------------------
 */

static enum lexicon_role role_of(const struct lexicon *lexicon, const struct lexicon_hit *hit) {
    return lexicon->categories[hit->category].role;
}

static bool has_stop(const struct walk *walk, const uint32_t *classes, uint32_t from, uint32_t to,
                     const struct term_set *stops) {
    for (uint32_t i = from; i < to && stops->count; i++)
        if (walk_class_has_any(walk, classes[i], stops))
            return true;
    return false;
}

/* Whether a cue that begins no later than a hit reaches the hit's first token. */
static bool reaches(const struct program *program, const struct walk *walk, const uint32_t *classes,
                    const struct stretch *cue, const struct lexicon_hit *hit,
                    enum lexicon_role role) {
    const size_t section = program->lexicon->bodies[cue->entry].section;
    if (hit->first <= cue->last)
        return role == LEXICON_ROLE_QUOTATION;
    if (hit->first - cue->last > program->lexicon->sections[section].scope)
        return false;
    return !has_stop(walk, classes, cue->last + 1, hit->first, &program->stops[section]);
}

/* How many of the cues, which ascend, begin no later than a token. */
static size_t cues_before(const struct stretches *cues, uint32_t token) {
    size_t low = 0;
    size_t high = cues->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (cues->at[middle].first <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The entry of the nearest cue that reaches a hit, or LEXICON_NO_ENTRY. The cues are of one
 * category and so share no token: none farther away than the widest scope can reach. */
static uint32_t reaching_cue(const struct stretches *cues, const struct program *program,
                             const struct walk *walk, const uint32_t *classes,
                             const struct lexicon_hit *hit, enum lexicon_role role) {
    for (size_t i = cues_before(cues, hit->first); i > 0; i--) {
        const struct stretch *cue = &cues->at[i - 1];
        if (hit->first > cue->last && hit->first - cue->last > SCOPE_MOST)
            break;
        if (reaches(program, walk, classes, cue, hit, role))
            return cue->entry;
    }
    return LEXICON_NO_ENTRY;
}

/* Whether flags say anything of a match: it is, or is covered by, a hit that may be counted. */
static bool may_be_flagged(const struct lexicon *lexicon, const struct lexicon_hit *hit) {
    return role_of(lexicon, hit) == LEXICON_ROLE_COUNTED &&
           (hit->fate == LEXICON_FATE_HIT || hit->fate == LEXICON_FATE_COVERED);
}

static void flag(struct lexicon_hit *hit, enum lexicon_role role, uint32_t cue) {
    if (cue == LEXICON_NO_ENTRY)
        return;
    if (role == LEXICON_ROLE_NEGATION) {
        hit->flags |= LEXICON_FLAG_NEGATED;
        hit->negated_by = cue;
    } else {
        hit->flags |= LEXICON_FLAG_QUOTED;
        hit->quoted_by = cue;
    }
}

/* Flags what the cues of one category reach. */
static void flag_hits(struct resolver *resolver, enum lexicon_role role,
                      const struct program *program, const struct walk *walk,
                      const uint32_t *classes, struct matches *matches) {
    for (size_t i = 0; i < matches->count; i++) {
        struct lexicon_hit *hit = &matches->at[i];
        if (may_be_flagged(resolver->lexicon, hit))
            flag(hit, role, reaching_cue(&resolver->cues, program, walk, classes, hit, role));
    }
}

/* The matches stand by category. */
static void apply_cues(struct resolver *resolver, const struct program *program,
                       const struct walk *walk, const uint32_t *classes, struct matches *matches) {
    for (size_t start = 0, end; start < matches->count; start = end) {
        const enum lexicon_role role = role_of(resolver->lexicon, &matches->at[start]);
        resolver->cues.count = 0;
        for (end = start;
             end < matches->count && matches->at[end].category == matches->at[start].category;
             end++)
            if (role != LEXICON_ROLE_COUNTED && matches->at[end].fate == LEXICON_FATE_HIT)
                stretch_add(&resolver->cues, &matches->at[end]);
        if (resolver->cues.count)
            flag_hits(resolver, role, program, walk, classes, matches);
    }
}

/* ---- the sentence -----------------------------------------------------------------------------
 */

static int compare_places(const void *a, const void *b) {
    const struct lexicon_hit *left = a;
    const struct lexicon_hit *right = b;
    if (left->first != right->first)
        return compare_counts(left->first, right->first);
    if (left->last != right->last)
        return compare_counts(left->last, right->last);
    if (left->category != right->category)
        return compare_counts(left->category, right->category);
    return compare_counts(left->entry, right->entry);
}

void resolve(struct resolver *resolver, const struct program *program, const struct walk *walk,
             const uint32_t *classes, struct matches *matches) {
    if (matches->count == 0)
        return;
    resolve_categories(resolver, matches);
    apply_cues(resolver, program, walk, classes, matches);
    qsort(matches->at, matches->count, sizeof *matches->at, compare_places);
}

/* ---- marks of quotation -----------------------------------------------------------------------
 */

/* Flags the hits between two marks; `*next` is the first hit that may lie there, for the hits and
 * the marks both ascend. */
static void flag_between(const struct lexicon *lexicon, uint32_t open, uint32_t close,
                         struct matches *matches, size_t *next) {
    while (*next < matches->count && matches->at[*next].first <= open)
        ++*next;
    for (; *next < matches->count && matches->at[*next].first < close; ++*next)
        if (may_be_flagged(lexicon, &matches->at[*next]))
            matches->at[*next].flags |= LEXICON_FLAG_QUOTED;
}

/* The tokens that may open or close a quotation: few, and looked at again for every kind of mark.
 */
static void list_marks(struct resolver *resolver, const struct walk *walk, const uint32_t *classes,
                       size_t n_tokens) {
    const bool *is_mark = walk_class_marks(walk);
    struct tokens_listed *marks = &resolver->marks;
    marks->count = 0;
    for (uint32_t i = 0; i < n_tokens; i++) {
        if (!is_mark[classes[i]])
            continue;
        marks->at = memory_grow(marks->at, &marks->capacity, marks->count + 1, sizeof *marks->at);
        marks->at[marks->count++] = i;
    }
}

static void resolve_mark(const struct tokens_listed *marks, const struct program *program,
                         const struct program_mark *mark, const struct walk *walk,
                         const uint32_t *classes, struct matches *matches) {
    bool inside = false;
    uint32_t open = 0;
    size_t next = 0;
    for (size_t i = 0; i < marks->count; i++) {
        const uint32_t token = marks->at[i];
        if (inside && walk_class_has(walk, classes[token], mark->close)) {
            flag_between(program->lexicon, open, token, matches, &next);
            inside = false;
        } else if (!inside && walk_class_has(walk, classes[token], mark->open)) {
            open = token;
            inside = true;
        }
    }
}

void resolve_marks(struct resolver *resolver, const struct program *program,
                   const struct walk *walk, const uint32_t *classes, size_t n_tokens,
                   struct matches *matches) {
    if (!program->n_marks || !matches->count)
        return;
    list_marks(resolver, walk, classes, n_tokens);
    for (size_t i = 0; i < program->n_marks; i++)
        resolve_mark(&resolver->marks, program, &program->marks[i], walk, classes, matches);
}
