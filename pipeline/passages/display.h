/* Text as one line that can be shown: white space, line breaks and control characters become single
 * spaces, and the direction controls that could reach beyond their own text are left out (so that
 * nothing in a speech can steer a terminal).
 */
#ifndef PLAUDIT_DISPLAY_H
#define PLAUDIT_DISPLAY_H

#include "memory/buffer.h"

#include <stdbool.h>
#include <stdint.h>

/* Appends valid UTF-8 as one line. A run of blanks becomes one space, at its ends too. */
void display_append(struct slice text, struct buffer *line);

/* Whether the character is shown as a space that merges with its like (a no-break space is shown as
 * it is), and whether it is not shown at all. */
bool display_is_blank(int32_t character);
bool display_is_dropped(int32_t character);

/* The columns of a terminal that the character takes: 0, 1 or 2 (East Asian Width W and F). */
size_t display_width_of(int32_t character);

/* The columns that a line takes. */
size_t display_width(struct slice line);

/* The longest beginning, or end, of `line` that takes at most `columns`. */
struct slice display_beginning(struct slice line, size_t columns);
struct slice display_end(struct slice line, size_t columns);

/* Whether the line holds a letter that is written from right to left. */
bool display_is_right_to_left(struct slice line);

#endif
