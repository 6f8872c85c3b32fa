#define _GNU_SOURCE /* O_CLOEXEC, vasprintf */
#include "corpus/journal.h"

#include "corpus/times.h"
#include "memory/memory.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct error *journal_open(struct journal *journal, const char *path, const char *corpus) {
    *journal =
        (struct journal){.descriptor = -1, .corpus = memory_copy_text(corpus, strlen(corpus))};
    if (!path)
        return NULL;
    journal->descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    return journal->descriptor < 0 ? error_system("%s", path) : NULL;
}

/* A line stays one line whatever stands in a name. */
static void flatten(char *text) {
    for (; *text; text++)
        if (*text == '\n' || *text == '\r')
            *text = ' ';
}

static void write_line(const struct journal *journal, const char *text) {
    struct buffer line = {0};
    times_append(&line, time(NULL));
    buffer_format(&line, " %s: %s\n", journal->corpus, text);
    (void)!write(journal->descriptor, line.at, line.length);
    buffer_free(&line);
}

static char *format_text(const char *format, va_list arguments) {
    char *text = NULL;
    if (vasprintf(&text, format, arguments) < 0)
        return memory_copy_text("", 0);
    flatten(text);
    return text;
}

void journal_add(const struct journal *journal, const char *format, ...) {
    if (journal->descriptor < 0)
        return;
    va_list arguments;
    va_start(arguments, format);
    char *text = format_text(format, arguments);
    va_end(arguments);
    write_line(journal, text);
    free(text);
}

void journal_warn(const struct journal *journal, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *text = format_text(format, arguments);
    va_end(arguments);
    error_warn("%s: %s", journal->corpus, text);
    if (journal->descriptor >= 0)
        write_line(journal, text);
    free(text);
}

void journal_close(struct journal *journal) {
    if (journal->descriptor >= 0)
        (void)close(journal->descriptor);
    free(journal->corpus);
    *journal = (struct journal){.descriptor = -1};
}
