#define _GNU_SOURCE /* program_invocation_short_name, vasprintf */
#include "error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An error that cannot be told for want of memory ends the process here: there is nobody left
 * who could do better. */
static void give_up(void) {
    fputs("plaudit: out of memory\n", stderr);
    exit(EXIT_STATUS_ENVIRONMENT);
}

static char *format_text(const char *format, va_list arguments) {
    char *text = NULL;
    if (vasprintf(&text, format, arguments) < 0)
        give_up();
    return text;
}

static struct error *make(enum exit_status status, char *message) {
    struct error *error = malloc(sizeof *error);
    if (!error) {
        give_up();
        __builtin_unreachable();
    }
    error->status = status;
    error->message = message;
    return error;
}

struct error *error_new(enum exit_status status, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *message = format_text(format, arguments);
    va_end(arguments);
    return make(status, message);
}

/* "<first>: <second>"; takes both. */
static char *join(char *first, const char *second) {
    char *joined = NULL;
    if (asprintf(&joined, "%s: %s", first, second) < 0)
        give_up();
    free(first);
    return joined;
}

struct error *error_system(const char *format, ...) {
    const int code = errno;
    va_list arguments;
    va_start(arguments, format);
    char *context = format_text(format, arguments);
    va_end(arguments);
    return make(EXIT_STATUS_ENVIRONMENT, join(context, strerror(code)));
}

struct error *error_within(struct error *inner, const char *format, ...) {
    if (!inner)
        return NULL;
    va_list arguments;
    va_start(arguments, format);
    char *context = format_text(format, arguments);
    va_end(arguments);
    char *message = join(context, inner->message);
    free(inner->message);
    inner->message = message;
    return inner;
}

enum exit_status error_report(struct error *error) {
    if (!error)
        return EXIT_STATUS_WELL;
    const enum exit_status status = error->status;
    fprintf(stderr, "%s: %s\n", program_invocation_short_name, error->message);
    error_free(error);
    return status;
}

void error_warn(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *message = format_text(format, arguments);
    va_end(arguments);
    fprintf(stderr, "%s: %s\n", program_invocation_short_name, message);
    free(message);
}

void error_free(struct error *error) {
    if (!error)
        return;
    free(error->message);
    free(error);
}
