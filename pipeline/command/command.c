#define _GNU_SOURCE /* program_invocation_short_name, vasprintf */
#include "command/command.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void command_start(void) {
    (void)signal(SIGPIPE, SIG_DFL);
}

static enum exit_status finish_stdout(void) {
    if (fflush(stdout) == 0 && !ferror(stdout))
        return EXIT_STATUS_WELL;
    return error_report(error_system("standard output"));
}

enum exit_status command_help(const char *text) {
    (void)fputs(text, stdout);
    return finish_stdout();
}

enum exit_status command_version(void) {
    printf("%s %s\n", program_invocation_short_name, command_version_text());
    return finish_stdout();
}

const char *command_version_text(void) {
    return PLAUDIT_VERSION;
}

struct error *command_usage(const char *format, ...) {
    struct buffer message = {0};
    char *text = NULL;
    va_list arguments;
    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) >= 0)
        buffer_append_text(&message, text);
    va_end(arguments);
    free(text);
    struct error *error = error_new(EXIT_STATUS_ENVIRONMENT, "%s (see %s --help)",
                                    buffer_text(&message), program_invocation_short_name);
    buffer_free(&message);
    return error;
}

struct error *command_read_count(const char *option, const char *text, uint64_t least,
                                 uint64_t most, uint64_t *value) {
    errno = 0;
    char *end = NULL;
    const unsigned long long number = strtoull(text, &end, 10);
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || errno == ERANGE || number < least ||
        number > most)
        return command_usage("%s takes a whole number from %llu to %llu, not '%s'", option,
                             (unsigned long long)least, (unsigned long long)most, text);
    *value = number;
    return NULL;
}

struct error *command_read_size(const char *option, const char *text, uint64_t *bytes) {
    errno = 0;
    char *end = NULL;
    const unsigned long long number = strtoull(text, &end, 10);
    unsigned shift = 0;
    if (*end == 'K' || *end == 'M' || *end == 'G') {
        shift = *end == 'K' ? 10 : *end == 'M' ? 20 : 30;
        end++;
    }
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || errno == ERANGE || number == 0 ||
        number > (UINT64_MAX >> shift))
        return command_usage("%s takes a size such as 4096, 64K, 16M or 1G, not '%s'", option,
                             text);
    *bytes = (uint64_t)number << shift;
    return NULL;
}

struct error *command_read_number(const char *option, const char *text, double least, double most,
                                  double *value) {
    errno = 0;
    char *end = NULL;
    const double number = strtod(text, &end);
    if (end == text || *end != '\0' || !isfinite(number) || number < least || number > most)
        return command_usage("%s takes a number from %g to %g, not '%s'", option, least, most,
                             text);
    *value = number;
    return NULL;
}

/* "<directory of the executable>/<rest>" */
static char *beside_executable(const char *rest) {
    struct buffer path = {0};
    size_t room = 256;
    for (;;) {
        buffer_clear(&path);
        buffer_reserve(&path, room);
        const ssize_t length = readlink("/proc/self/exe", path.at, room);
        if (length < 0) {
            buffer_append_text(&path, "./");
            break;
        }
        if ((size_t)length < room) {
            path.length = (size_t)length;
            path.at[path.length] = '\0';
            const char *slash = strrchr(path.at, '/');
            buffer_cut(&path, slash ? (size_t)(slash - path.at) + 1 : 0);
            break;
        }
        room *= 2;
    }
    buffer_append_text(&path, rest);
    char *text = memory_copy_text(buffer_text(&path), path.length);
    buffer_free(&path);
    return text;
}

char *command_data_path(const char *name) {
    struct buffer path = {0};
    const char *chosen = getenv("PLAUDIT_DATA");
    if (chosen && *chosen)
        buffer_format(&path, "%s/%s", chosen, name);
    else
        buffer_format(&path, "../share/plaudit/%s", name);
    char *text = chosen && *chosen ? memory_copy_text(buffer_text(&path), path.length)
                                   : beside_executable(buffer_text(&path));
    buffer_free(&path);
    return text;
}

char *command_sibling_path(const char *name) {
    return beside_executable(name);
}
