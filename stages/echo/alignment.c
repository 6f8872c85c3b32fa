#include "echo/alignment.h"

#include "memory/memory.h"

#include <stdbool.h>
#include <stdlib.h>

#define IMPOSSIBLE (INT32_MIN / 2)

enum move { MOVE_STOP, MOVE_BOTH, MOVE_A, MOVE_B }; /* which sides the last column takes from */

struct task {
    struct word_run a;
    struct word_run b;
    struct band band;
    size_t width;
    bool local;
    int32_t *above; /* scores of the row of cells before; index: diagonal - low, and one spare */
    int32_t *here;
    uint8_t *moves;
};

struct cell {
    uint32_t a; /* words taken of either side */
    uint32_t b;
};

static size_t index_of(const struct task *task, struct cell cell) {
    return cell.a * task->width + (size_t)((int64_t)cell.b - cell.a - task->band.low);
}

static int32_t score_words(uint32_t a, uint32_t b) {
    if (a != b)
        return -1;
    return a == ALIGNMENT_NEUTRAL ? 0 : 1;
}

/* The score and the last move of a cell whose neighbours are known. `d` is its diagonal's index. */
static int32_t score_cell(const struct task *task, struct cell cell, size_t d, uint8_t *move) {
    int32_t best = task->local || (cell.a == 0 && cell.b == 0) ? 0 : IMPOSSIBLE;
    *move = MOVE_STOP;
    if (cell.a && cell.b) {
        const int32_t score =
            task->above[d] + score_words(task->a.at[cell.a - 1], task->b.at[cell.b - 1]);
        if (score > best) {
            best = score;
            *move = MOVE_BOTH;
        }
    }
    if (cell.a && d + 1 < task->width && task->above[d + 1] - 1 > best) {
        best = task->above[d + 1] - 1;
        *move = MOVE_A;
    }
    if (cell.b && d > 0 && task->here[d - 1] - 1 > best) {
        best = task->here[d - 1] - 1;
        *move = MOVE_B;
    }
    return best;
}

/* Fills the table; returns the first cell with the greatest score. */
static struct cell fill(struct task *task) {
    struct cell best = {0, 0};
    int32_t best_score = 0;
    for (uint32_t a = 0; a <= task->a.count; a++) {
        for (size_t d = 0; d < task->width; d++) {
            const int64_t b = (int64_t)a + task->band.low + (int64_t)d;
            task->here[d] = IMPOSSIBLE;
            if (b < 0 || b > task->b.count)
                continue;
            task->here[d] = score_cell(task, (struct cell){a, (uint32_t)b}, d,
                                       &task->moves[a * task->width + d]);
            if (task->here[d] > best_score) {
                best_score = task->here[d];
                best = (struct cell){a, (uint32_t)b};
            }
        }
        int32_t *swap = task->above;
        task->above = task->here;
        task->here = swap;
    }
    return best;
}

static void start(struct aligner *aligner, struct task *task) {
    task->width = (size_t)(task->band.high - task->band.low + 1);
    aligner->scores = memory_grow(aligner->scores, &aligner->scores_capacity, 2 * task->width,
                                  sizeof *aligner->scores);
    aligner->moves = memory_grow(aligner->moves, &aligner->moves_capacity,
                                 (size_t)(task->a.count + 1) * task->width, 1);
    aligner->matched = memory_grow(aligner->matched, &aligner->matched_capacity,
                                   (size_t)task->a.count + 1, sizeof *aligner->matched);
    task->moves = aligner->moves;
    task->above = aligner->scores;
    task->here = aligner->scores + task->width;
    for (size_t d = 0; d < task->width; d++)
        task->above[d] = IMPOSSIBLE;
}

/* Goes back from the last cell to where the alignment begins. */
static struct alignment trace(struct aligner *aligner, const struct task *task, struct cell cell) {
    struct alignment alignment = {.a_end = cell.a, .b_end = cell.b};
    aligner->matched_count = 0;
    for (uint8_t move; (move = task->moves[index_of(task, cell)]) != MOVE_STOP;) {
        cell.a -= move != MOVE_B;
        cell.b -= move != MOVE_A;
        alignment.columns++;
        if (move == MOVE_BOTH && task->a.at[cell.a] == task->b.at[cell.b]) {
            alignment.matches++;
            aligner->matched[aligner->matched_count++] = cell.a;
        }
    }
    alignment.a_first = cell.a;
    alignment.b_first = cell.b;
    return alignment;
}

void aligner_free(struct aligner *aligner) {
    free(aligner->scores);
    free(aligner->moves);
    free(aligner->matched);
    *aligner = (struct aligner){0};
}

struct alignment align_local(struct aligner *aligner, struct word_run a, struct word_run b,
                             struct band band) {
    struct task task = {.a = a, .b = b, .band = band, .local = true};
    start(aligner, &task);
    const struct cell last = fill(&task);
    if (last.a == 0)
        return (struct alignment){0};
    return trace(aligner, &task, last);
}

double align_whole(struct aligner *aligner, struct word_run a, struct word_run b, uint32_t slack) {
    const int64_t more = (int64_t)b.count - a.count;
    struct task task = {.a = a, .b = b};
    task.band.low = (more < 0 ? more : 0) - slack;
    task.band.high = (more > 0 ? more : 0) + slack;
    if (a.count == 0 && b.count == 0)
        return 1;
    start(aligner, &task);
    (void)fill(&task);
    const struct alignment whole = trace(aligner, &task, (struct cell){a.count, b.count});
    return (double)whole.matches / whole.columns;
}
