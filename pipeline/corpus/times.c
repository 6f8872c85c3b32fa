#define _GNU_SOURCE /* gmtime_r */
#include "corpus/times.h"

void times_append(struct buffer *buffer, time_t time) {
    char text[64] = "";
    struct tm parts;
    if (gmtime_r(&time, &parts))
        (void)strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    buffer_append_text(buffer, text);
}
