#include "flood/table.h"

#include "flood/false_discovery.h"
#include "flood/measure.h"
#include "memory/memory.h"

#include <stdlib.h>

struct error *table_header(struct rows_writer *writer, const char *const columns[], size_t count) {
    for (size_t i = 0; i < count; i++)
        rows_put_escaped(writer, slice_of(columns[i]));
    return rows_end_row(writer);
}

void table_numbers(struct rows_writer *writer, const double values[], size_t count) {
    for (size_t i = 0; i < count; i++)
        rows_put_number(writer, values[i], MEASURE_DIGITS);
}

void table_adjust(void *rows, size_t count, size_t size, size_t p_at, size_t q_at) {
    char *bytes = rows;
    double *p = memory_zeroed(count + 1, sizeof *p);
    double *q = memory_zeroed(count + 1, sizeof *q);
    for (size_t i = 0; i < count; i++)
        p[i] = *(const double *)(const void *)(bytes + i * size + p_at);
    false_discovery_rates(p, count, q);
    for (size_t i = 0; i < count; i++)
        *(double *)(void *)(bytes + i * size + q_at) = q[i];
    free(p);
    free(q);
}
