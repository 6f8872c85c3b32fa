#include "lexicon/faults.h"

#include "memory/buffer.h"

#include <stdarg.h>
#include <stdio.h>

static void tell(const struct faults *faults, const char *fault) {
    if (faults->tell)
        faults->tell(faults->context, fault);
    else
        error_warn("%s", fault);
}

void faults_add(struct faults *faults, struct place place, const char *format, ...) {
    if (++faults->count > FAULTS_TOLD)
        return;
    char message[1024]; /* longer ones quote input, and may be cut */
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    struct buffer fault = {0};
    buffer_append_text(&fault, place.file);
    if (place.line)
        buffer_format(&fault, ":%u", place.line);
    if (place.column)
        buffer_format(&fault, ":%zu", place.column);
    buffer_format(&fault, ": %s", message);
    tell(faults, buffer_text(&fault));
    buffer_free(&fault);
}
