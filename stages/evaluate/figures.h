/* The table of figures: one row for each measure of each comparison, with its interval. */
#ifndef PLAUDIT_EVALUATE_FIGURES_H
#define PLAUDIT_EVALUATE_FIGURES_H

#include "errors/error.h"
#include "evaluate/bootstrap.h"
#include "evaluate/join.h"
#include "rows/rows.h"

struct error *figures_write(const struct join *join, const struct bootstrap *bootstrap,
                            struct rows_writer *writer);

#endif
