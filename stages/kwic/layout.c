#include "kwic/layout.h"

#include "passages/display.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define USUAL_WIDTH ((size_t)40)
#define LEAST_WIDTH ((size_t)16)
#define KEYWORD_ROOM ((size_t)14) /* columns reckoned with for the keyword */
#define BEFORE_ROOM ((size_t)36)  /* and for the columns before the passage */
#define GAP ((size_t)2)
#define USUAL_TERMINAL ((size_t)80)
#define WIDEST_TERMINAL 10000

size_t layout_terminal_columns(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    const char *text = getenv("COLUMNS");
    const long columns = text ? strtol(text, NULL, 10) : 0;
    return columns > 0 && columns <= WIDEST_TERMINAL ? (size_t)columns : USUAL_TERMINAL;
}

size_t layout_fitting_width(size_t columns) {
    const size_t taken = KEYWORD_ROOM + BEFORE_ROOM;
    const size_t width = columns > taken ? (columns - taken) / 2 : 0;
    return width < LEAST_WIDTH ? LEAST_WIDTH : width > USUAL_WIDTH ? USUAL_WIDTH : width;
}

/* What a column before the passage is called on a terminal, how wide it usually is, and at most. */
struct column {
    const char *label;
    size_t usual;
    size_t most;
};

static const struct column columns[CELL_LEFT] = {
    [CELL_ID] = {"id", 16, 32},         [CELL_STATE] = {"state", 5, 5},
    [CELL_SUBJECT] = {"subject", 7, 7}, [CELL_DATE] = {"date", 10, 10},
    [CELL_EVENT] = {"event", 16, 24},   [CELL_CATEGORY] = {"category", 12, 32},
    [CELL_ENTRY] = {"entry", 12, 24},   [CELL_FLAGS] = {"flags", 5, 12},
};

/* The more telling ones first. */
static const enum cell by_worth[CELL_LEFT] = {
    CELL_CATEGORY, CELL_STATE, CELL_SUBJECT, CELL_FLAGS, CELL_ID, CELL_DATE, CELL_ENTRY, CELL_EVENT,
};

/* A whole sentence is mostly longer than a line of the terminal, which goes on in the next one. */
static size_t passage_room(const struct layout *layout) {
    return layout->context.unit == CONTEXT_SENTENCES ? USUAL_WIDTH
                                                     : 2 * layout->context.width + KEYWORD_ROOM;
}

static void choose_columns(struct layout *layout, size_t terminal_columns) {
    size_t taken = passage_room(layout);
    for (size_t i = 0; i < CELL_LEFT; i++) {
        const enum cell cell = by_worth[i];
        if (!layout->present[cell] || taken + columns[cell].usual + GAP > terminal_columns)
            continue;
        taken += columns[cell].usual + GAP;
        layout->shown[cell] = true;
        layout->widths[cell] = columns[cell].usual;
    }
}

static void append_spaces(struct buffer *out, size_t count) {
    for (size_t i = 0; i < count; i++)
        buffer_append_byte(out, ' ');
}

/* The end of an id tells more than its beginning. */
static struct slice shorten(enum cell cell, struct slice text, struct buffer *room) {
    buffer_clear(room);
    display_append(text, room);
    const struct slice line = buffer_slice(room);
    if (display_width(line) <= columns[cell].most)
        return line;
    struct buffer shorter = {0};
    if (cell == CELL_ID) {
        buffer_append_text(&shorter, "…");
        buffer_append(&shorter, display_end(line, columns[cell].most - 1));
    } else {
        buffer_append(&shorter, display_beginning(line, columns[cell].most - 1));
        buffer_append_text(&shorter, "…");
    }
    buffer_free(room);
    *room = shorter;
    return buffer_slice(room);
}

void layout_measure(struct layout *layout, const struct line *line) {
    for (enum cell cell = 0; cell < CELL_LEFT; cell++) {
        if (!layout->aligned || !layout->shown[cell])
            continue;
        const size_t width = display_width(shorten(cell, line->cells[cell], &layout->room));
        if (width > layout->widths[cell])
            layout->widths[cell] = width;
    }
}

static void append_isolated(struct buffer *out, struct slice text) {
    const bool isolate = display_is_right_to_left(text);
    if (isolate)
        buffer_append_text(out, "\u2068");
    buffer_append(out, text);
    if (isolate)
        buffer_append_text(out, "\u2069");
}

/* Text with an attribute, such as "1" (bold) or "" (none), in the colour of a tone. The escapes
 * stand outside of the isolation, so that a terminal that reorders text keeps them around it. */
static void append_toned(struct buffer *out, const char *attribute, enum tone tone,
                         struct slice text) {
    const unsigned color = tone_color(tone);
    const bool any = *attribute || color;
    if (any)
        buffer_format(out, "\033[%s%s", attribute, *attribute && color ? ";" : "");
    if (color)
        buffer_format(out, "38;5;%u", color);
    if (any)
        buffer_append_byte(out, 'm');
    append_isolated(out, text);
    if (any)
        buffer_append_text(out, "\033[0m");
}

static enum tone tone_of(const struct layout *layout, const struct line *line) {
    return layout->tones ? tones_of(layout->tones, line->cells[CELL_CATEGORY]) : TONE_NONE;
}

static void append_column(struct layout *layout, enum cell cell, enum tone tone,
                          struct slice text) {
    append_toned(&layout->out, "", tone, text);
    const size_t width = display_width(text);
    append_spaces(&layout->out, layout->widths[cell] > width ? layout->widths[cell] - width : 0);
    append_spaces(&layout->out, GAP);
}

static void append_left(struct layout *layout, struct slice left) {
    const size_t width = display_width(left);
    if (layout->context.unit == CONTEXT_COLUMNS && layout->context.width > width)
        append_spaces(&layout->out, layout->context.width - width);
    append_isolated(&layout->out, left);
}

static struct error *write_out(struct layout *layout) {
    buffer_append_byte(&layout->out, '\n');
    const bool written =
        fwrite(layout->out.at, 1, layout->out.length, stdout) == layout->out.length;
    buffer_clear(&layout->out);
    return written && fflush(stdout) == 0 ? NULL : error_system("standard output");
}

static struct error *begin_aligned(struct layout *layout) {
    for (enum cell cell = 0; cell < CELL_LEFT; cell++)
        if (layout->shown[cell])
            append_column(layout, cell, TONE_NONE, slice_of(columns[cell].label));
    append_left(layout, slice_of("left "));
    buffer_append_text(&layout->out, "keyword right");
    return write_out(layout);
}

static struct error *write_aligned(struct layout *layout, const struct line *line) {
    const enum tone tone = tone_of(layout, line);
    layout_measure(layout, line);
    for (enum cell cell = 0; cell < CELL_LEFT; cell++)
        if (layout->shown[cell])
            append_column(layout, cell, cell == CELL_CATEGORY ? tone : TONE_NONE,
                          shorten(cell, line->cells[cell], &layout->room));
    append_left(layout, line->cells[CELL_LEFT]);
    append_toned(&layout->out, layout->tones ? "1" : "", tone, line->cells[CELL_KEYWORD]);
    append_isolated(&layout->out, line->cells[CELL_RIGHT]);
    return write_out(layout);
}

static struct error *write_row(struct layout *layout, const struct line *line) {
    for (enum cell cell = 0; cell < CELL_COUNT; cell++)
        if (layout->present[cell])
            rows_put_text(layout->writer, line->cells[cell]);
    return rows_end_row(layout->writer);
}

struct error *layout_begin(struct layout *layout, size_t terminal_columns) {
    if (layout->aligned) {
        choose_columns(layout, terminal_columns);
        return NULL;
    }
    struct line header = {0};
    for (enum cell cell = 0; cell < CELL_COUNT; cell++)
        header.cells[cell] = slice_of(cell_name(cell));
    return write_row(layout, &header);
}

struct error *layout_write(struct layout *layout, const struct line *line) {
    if (!layout->aligned)
        return write_row(layout, line);
    struct error *error = NULL;
    if (!layout->headed) {
        layout_measure(layout, line);
        layout->headed = true;
        error = begin_aligned(layout);
    }
    return error ? error : write_aligned(layout, line);
}

void layout_end(struct layout *layout) {
    buffer_free(&layout->out);
    buffer_free(&layout->room);
}
