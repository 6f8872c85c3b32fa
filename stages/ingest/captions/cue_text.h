/* What a cue says, without its markup: tags, character references, and the positions that SubRip
 * files write in braces.
 */
#ifndef PLAUDIT_CUE_TEXT_H
#define PLAUDIT_CUE_TEXT_H

#include "memory/buffer.h"
#include "memory/slice.h"

#include <stdbool.h>

/* A part of a cue that one voice speaks. */
struct cue_part {
    bool voiced;         /* `<v NAME>` says who speaks */
    struct buffer voice; /* NAME; of a part that is not voiced, empty */
    struct buffer text;
};

/* Takes the next part off the front of `*line`, a line of a cue; false when nothing is left.
 * `part->voiced` and `part->voice` say at the call which voice is speaking (a voice goes on until
 * `</v>` or the end of the cue) and afterwards whose part this is; `part->text` is written anew.
 * `*next_voiced` and `next_voice` say which voice speaks behind it. */
bool cue_part_next(struct slice *line, struct cue_part *part, bool *next_voiced,
                   struct buffer *next_voice);

#endif
