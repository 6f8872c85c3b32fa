/* The rows that are compared: which of the stream's they are, and what is read of them. */
#ifndef PLAUDIT_ECHO_INPUT_H
#define PLAUDIT_ECHO_INPUT_H

#include "conditions/conditions.h"
#include "echo/words.h"
#include "rows/rows.h"

struct input; /* private */

/* What is read of a row; valid until the next input_next. */
struct input_row {
    bool compared; /* it is wanted, and known is who speaks; else nothing below is set */
    struct slice id;
    struct slice state; /* or the speaker, where the State is not known */
    struct slice subject_state;
    struct slice event;
    struct slice date;
    struct slice text;
    struct word_row words;
};

/* Finds the columns, and binds `where` to the reader; without conditions it gets kind=statement
 * where there is a kind. `reader`, `words` and `where` stay the caller's and must outlive it. */
struct error *input_open(struct rows_reader *reader, struct words *words, struct conditions *where,
                         struct input **input);
void input_close(struct input *input);

/* Goes to the next row that can be taken; one whose columns contradict each other is rejected. */
struct error *input_next(struct input *input, bool *found, struct input_row *row);

#endif
