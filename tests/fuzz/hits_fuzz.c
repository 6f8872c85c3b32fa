/* Whatever stands in the column `hits`: it is read up to its end or to the first that is no hit,
 * and what was read says where it stood. */
#include "hits/hits.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds)
        abort();
}

/* The parts of the hit stand in order in the text between `start` and `end`, which they leave
 * nothing of but the positions and what separates. */
static void check_hit(const struct hit *hit, const char *start, const char *end) {
    must(hit->category.at == start && hit->category.length > 0 && hit->entry.length > 0);
    must(hit->entry.at == start + hit->category.length + 1);
    must(hit->entry.at + hit->entry.length < end);
    must(hit->first <= hit->last);
    must(hit->flags.length == 0 || hit->flags.at + hit->flags.length == end);
    must(hit->negated == hit_has_flag(hit, "neg"));
    must(hit->quoted == hit_has_flag(hit, "quo"));
    must(hit->exception == hit_has_flag(hit, "exc"));
    must(!memchr(start, ' ', (size_t)(end - start)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const struct slice all = {(const char *)data, size};
    struct slice rest = all;
    struct hit hit;
    for (const char *start = rest.at; hits_next(&rest, &hit); start = rest.at)
        check_hit(&hit, start, rest.at ? rest.at - 1 : all.at + all.length);
    const struct slice fault = hits_unreadable(rest);
    must(fault.length <= rest.length);
    must(rest.length == 0 || rest.at + rest.length == all.at + all.length);
    return 0;
}
