#include "lexicon_exchange/losses.h"

#include "errors/error.h"
#include "lexicon_exchange/spelling.h"
#include "memory/buffer.h"
#include "rows/utf8.h"

#include <stdarg.h>
#include <stdio.h>

/* Longer messages are cut: they quote their input, which may be of any length. */
#define LOSS_BYTES ((size_t)1000)

void losses_add(struct losses *losses, struct origin origin, const char *format, ...) {
    char text[LOSS_BYTES];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    struct buffer loss = {0};
    buffer_append_text(&loss, origin.file);
    if (origin.line)
        buffer_format(&loss, ":%zu", origin.line);
    buffer_append_text(&loss, ": ");
    /* What is quoted may hold anything, but a loss is one line of whole characters. */
    (void)spelling_plain((struct slice){text, utf8_valid_prefix(slice_of(text))}, &loss);
    losses->count++;
    if (losses->tell)
        losses->tell(losses->context, buffer_text(&loss));
    else
        error_warn("%s", buffer_text(&loss));
    buffer_free(&loss);
}
