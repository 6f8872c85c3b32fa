#define _GNU_SOURCE /* qsort_r */
#include "echo/clusters.h"

#include "memory/memory.h"

#include <stdlib.h>

/* A passage of a pair, and the number of the tree it hangs in. */
struct node {
    struct passage passage;
    uint32_t number; /* the node's own: 2 * pair, + 1 for the later passage */
};

struct forest {
    uint32_t *parents; /* per node number */
};

/* ---- union-find --------------------------------------------------------------------------------
 */

static uint32_t root_of(struct forest *forest, uint32_t number) {
    while (forest->parents[number] != number) {
        forest->parents[number] = forest->parents[forest->parents[number]];
        number = forest->parents[number];
    }
    return number;
}

/* The least number of a tree is its root, so that the result depends on no order of joining. */
static void join(struct forest *forest, uint32_t a, uint32_t b) {
    a = root_of(forest, a);
    b = root_of(forest, b);
    if (a < b)
        forest->parents[b] = a;
    else
        forest->parents[a] = b;
}

/* ---- passages of one statement that are the same -----------------------------------------------
 */

static int compare_passages(const struct passage *a, const struct passage *b) {
    if (a->statement != b->statement)
        return a->statement < b->statement ? -1 : 1;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->end > b->end) - (a->end < b->end);
}

static int compare_nodes(const void *left, const void *right) {
    const struct node *a = left;
    const struct node *b = right;
    const int order = compare_passages(&a->passage, &b->passage);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

static bool are_same(const struct passage *a, const struct passage *b) {
    const uint32_t length_a = a->end - a->first;
    const uint32_t length_b = b->end - b->first;
    const uint32_t end = a->end < b->end ? a->end : b->end;
    const uint32_t first = a->first > b->first ? a->first : b->first;
    return end > first && 2 * (end - first) >= (length_a > length_b ? length_a : length_b);
}

/* Joins equal passages and keeps one of each; returns how many are kept. */
static size_t join_equal(struct forest *forest, struct node *nodes, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (kept && compare_passages(&nodes[kept - 1].passage, &nodes[i].passage) == 0)
            join(forest, nodes[kept - 1].number, nodes[i].number);
        else
            nodes[kept++] = nodes[i];
    return kept;
}

static void join_same(struct forest *forest, const struct node *nodes, size_t count) {
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++) {
            if (nodes[j].passage.statement != nodes[i].passage.statement ||
                nodes[j].passage.first >= nodes[i].passage.end)
                break;
            if (are_same(&nodes[i].passage, &nodes[j].passage))
                join(forest, nodes[i].number, nodes[j].number);
        }
}

/* ---- occurrences -------------------------------------------------------------------------------
 */

/* A node's number becomes that of its tree. */
static int compare_in_trees(const void *left, const void *right) {
    const struct node *a = left;
    const struct node *b = right;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    return compare_passages(&a->passage, &b->passage);
}

/* Passages of one tree and one statement that touch become one; returns how many are left. */
static size_t merge_touching(struct node *nodes, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        struct node *last = kept ? &nodes[kept - 1] : NULL;
        if (last && last->number == nodes[i].number &&
            last->passage.statement == nodes[i].passage.statement &&
            nodes[i].passage.first <= last->passage.end) {
            if (nodes[i].passage.end > last->passage.end)
                last->passage.end = nodes[i].passage.end;
        } else {
            nodes[kept++] = nodes[i];
        }
    }
    return kept;
}

static int compare_times(const void *left, const void *right, void *statements) {
    const struct passage *a = left;
    const struct passage *b = right;
    if (a->statement == b->statement)
        return a->first < b->first ? -1 : 1;
    return statements_before(statements, a->statement, b->statement) ? -1 : 1;
}

/* ---- clusters ----------------------------------------------------------------------------------
 */

/* Per State and per event: number of the last cluster in which it was met, from 1. */
struct census {
    uint32_t *states;
    uint32_t *events;
};

static void count_members(const struct statements *statements, const struct clusters *clusters,
                          struct cluster *cluster, struct census *census, uint32_t stamp) {
    uint32_t last = UINT32_MAX;
    for (size_t i = 0; i < cluster->occurrences; i++) {
        const struct passage *occurrence = &clusters->occurrences[cluster->first_occurrence + i];
        const struct statement *statement = &statements->at[occurrence->statement];
        cluster->statements += occurrence->statement != last;
        cluster->states += census->states[statement->state] != stamp;
        cluster->events += census->events[statement->event] != stamp;
        census->states[statement->state] = stamp;
        census->events[statement->event] = stamp;
        last = occurrence->statement;
    }
}

static void add_cluster(const struct statements *statements, struct clusters *clusters,
                        size_t first, size_t count, struct census *census) {
    struct cluster cluster = {.first_occurrence = first, .occurrences = count};
    qsort_r(clusters->occurrences + first, count, sizeof *clusters->occurrences, compare_times,
            (void *)statements);
    count_members(statements, clusters, &cluster, census, (uint32_t)clusters->count + 1);
    clusters->at[clusters->count++] = cluster;
}

static int compare_clusters(const void *left, const void *right, void *context) {
    const struct clusters *clusters = context;
    const struct cluster *a = left;
    const struct cluster *b = right;
    const struct passage *first_a = &clusters->occurrences[a->first_occurrence];
    const struct passage *first_b = &clusters->occurrences[b->first_occurrence];
    const uint32_t words_a = first_a->end - first_a->first;
    const uint32_t words_b = first_b->end - first_b->first;
    if (a->states != b->states)
        return a->states > b->states ? -1 : 1;
    if (a->statements != b->statements)
        return a->statements > b->statements ? -1 : 1;
    if (words_a != words_b)
        return words_a > words_b ? -1 : 1;
    return compare_passages(first_a, first_b);
}

static void cut_clusters(const struct statements *statements, const struct node *nodes,
                         size_t count, struct clusters *clusters) {
    struct census census = {0};
    if (count == 0)
        return;
    census.states = memory_zeroed(intern_count(statements->states), sizeof(uint32_t));
    census.events = memory_zeroed(intern_count(statements->events), sizeof(uint32_t));
    for (size_t begin = 0, end; begin < count; begin = end) {
        for (end = begin; end < count && nodes[end].number == nodes[begin].number; end++)
            clusters->occurrences[end] = nodes[end].passage;
        add_cluster(statements, clusters, begin, end - begin, &census);
    }
    free(census.states);
    free(census.events);
}

static struct node *make_nodes(const struct pairs *pairs, struct forest *forest) {
    struct node *nodes = memory_zeroed(2 * pairs->count + 1, sizeof *nodes);
    forest->parents = memory_zeroed(2 * pairs->count + 1, sizeof(uint32_t));
    for (size_t i = 0; i < pairs->count; i++) {
        const uint32_t number = (uint32_t)(2 * i);
        nodes[number] = (struct node){pairs->at[i].earlier, number};
        nodes[number + 1] = (struct node){pairs->at[i].later, number + 1};
        forest->parents[number] = number;
        forest->parents[number + 1] = number; /* the two of a pair are one tree */
    }
    return nodes;
}

void clusters_build(const struct statements *statements, const struct pairs *pairs,
                    struct clusters *clusters) {
    struct forest forest;
    struct node *nodes = make_nodes(pairs, &forest);
    size_t count = 2 * pairs->count;
    *clusters = (struct clusters){0};
    qsort(nodes, count, sizeof *nodes, compare_nodes);
    count = join_equal(&forest, nodes, count);
    join_same(&forest, nodes, count);
    for (size_t i = 0; i < count; i++)
        nodes[i].number = root_of(&forest, nodes[i].number);
    qsort(nodes, count, sizeof *nodes, compare_in_trees);
    count = merge_touching(nodes, count);
    clusters->occurrences = memory_zeroed(count + 1, sizeof *clusters->occurrences);
    clusters->at = memory_zeroed(count + 1, sizeof *clusters->at);
    cut_clusters(statements, nodes, count, clusters);
    qsort_r(clusters->at, clusters->count, sizeof *clusters->at, compare_clusters, clusters);
    free(nodes);
    free(forest.parents);
}

void clusters_free(struct clusters *clusters) {
    free(clusters->at);
    free(clusters->occurrences);
    *clusters = (struct clusters){0};
}
