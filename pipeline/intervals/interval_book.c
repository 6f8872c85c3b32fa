#include "intervals/interval_book.h"

#include "memory/memory.h"

#include <stdbool.h>
#include <stdlib.h>

#define COUNTS 2048
#define SHARES 8192 /* a power of two */

struct kept_share {
    uint64_t successes, trials; /* trials 0: nothing is kept here */
    struct interval interval;
};

struct kept_count {
    bool kept;
    struct interval interval;
};

struct interval_book {
    double level;
    struct kept_count counts[COUNTS];
    struct kept_share shares[SHARES];
};

struct interval_book *interval_book_new(double level) {
    struct interval_book *book = memory_zeroed(1, sizeof *book);
    book->level = level;
    return book;
}

void interval_book_free(struct interval_book *book) {
    free(book);
}

struct interval interval_book_count(struct interval_book *book, uint64_t count) {
    if (count >= COUNTS)
        return interval_count(count, book->level);
    struct kept_count *kept = &book->counts[count];
    if (!kept->kept)
        *kept = (struct kept_count){true, interval_count(count, book->level)};
    return kept->interval;
}

struct interval interval_book_share(struct interval_book *book, uint64_t successes,
                                    uint64_t trials) {
    const uint64_t hash =
        (trials * UINT64_C(0x9E3779B97F4A7C15) + successes) * UINT64_C(0x9E3779B97F4A7C15);
    struct kept_share *kept = &book->shares[hash >> 32 & (SHARES - 1)];
    if (trials == 0 || kept->trials != trials || kept->successes != successes)
        *kept =
            (struct kept_share){successes, trials, interval_share(successes, trials, book->level)};
    return kept->interval;
}
