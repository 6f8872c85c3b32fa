/* How lines are written: as a row stream, or aligned for people at a terminal.
 *
 * Aligned, the keyword stands in one column: the left context is set flush right by its width on
 * the terminal. The columns before it are those for which the terminal has room, the more telling
 * ones first; their widths grow with what comes. A cell that holds right-to-left script is isolated
 * (U+2068 … U+2069), so that it does not reorder its neighbours.
 */
#ifndef PLAUDIT_KWIC_LAYOUT_H
#define PLAUDIT_KWIC_LAYOUT_H

#include "errors/error.h"
#include "kwic/line.h"
#include "kwic/tones.h"
#include "passages/passage.h"
#include "rows/rows.h"

#include <stdbool.h>

struct layout {
    bool present[CELL_COUNT];   /* the columns that lines have */
    struct rows_writer *writer; /* for the row stream; the caller's */
    bool aligned;
    const struct tones *tones; /* of the caller: ANSI escapes make the keyword bold, and give it and
                                  the category its colour; aligned only. NULL: none */
    struct context context;

    /* private, of the aligned layout */
    bool headed; /* the labels are written with the first line, when the widths are known best */
    bool shown[CELL_COUNT];
    size_t widths[CELL_COUNT];
    struct buffer out;
    struct buffer room;
};

/* The columns of the terminal that standard output is; else $COLUMNS, else 80. */
size_t layout_terminal_columns(void);

/* The context of the usual width that a terminal of `columns` has room for. */
size_t layout_fitting_width(size_t columns);

/* Writes the header of a row stream. What is private in `layout` must be zero. */
struct error *layout_begin(struct layout *layout, size_t terminal_columns);

/* Lines that are all known before the first is written can be given beforehand, so that the widths
 * are right from the first line on. */
void layout_measure(struct layout *layout, const struct line *line);

struct error *layout_write(struct layout *layout, const struct line *line);

void layout_end(struct layout *layout);

#endif
