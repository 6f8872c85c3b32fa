#define _GNU_SOURCE /* O_TMPFILE, memrchr */
#include "plaudit/shell.h"

#include "memory/buffer.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Of what a command has printed its end is looked at. */
#define LAST_BYTES 1024

/* A temporary file that holds `text`. */
static struct error *open_text(struct slice text, FILE **file) {
    *file = tmpfile();
    if (!*file)
        return error_system("temporary file");
    if (text.length && fwrite(text.at, 1, text.length, *file) != text.length)
        return error_system("temporary file");
    return fflush(*file) != 0 || lseek(fileno(*file), 0, SEEK_SET) != 0
               ? error_system("temporary file")
               : NULL;
}

/* The last line that says something, in `line`. */
static void read_last_line(FILE *said, struct buffer *line) {
    char bytes[LAST_BYTES];
    const off_t end = lseek(fileno(said), 0, SEEK_END);
    const off_t start = end > LAST_BYTES ? end - LAST_BYTES : 0;
    const ssize_t count = end > 0 ? pread(fileno(said), bytes, sizeof bytes, start) : 0;
    size_t length = count > 0 ? (size_t)count : 0;
    while (length && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r'))
        length--;
    const char *before = length ? memrchr(bytes, '\n', length) : NULL;
    const size_t first = before ? (size_t)(before - bytes) + 1 : 0;
    buffer_append(line, (struct slice){bytes + first, length - first});
}

static struct error *failure(const struct child *child, FILE *said) {
    if (WIFEXITED(child->status) && WEXITSTATUS(child->status) == 0)
        return NULL;
    struct buffer line = {0};
    char *ending = child_ending(child);
    read_last_line(said, &line);
    struct error *error = error_new(EXIT_STATUS_REJECTS, "the command %s%s%s", ending,
                                    line.length ? ": " : "", buffer_text(&line));
    free(ending);
    buffer_free(&line);
    return error;
}

struct error *shell_run(const struct shell_command *command, struct children *children) {
    const char *const words[] = {
        "sh", "-c", "cd \"$0\" && exec /bin/sh -c \"$1\"", command->directory, command->command,
        NULL};
    FILE *input = NULL;
    FILE *said = NULL;
    struct child child = {0};
    struct error *error = open_text(command->input, &input);
    if (!error)
        error = open_text((struct slice){0}, &said);
    if (!error) {
        const struct child_start start = {.path = "/bin/sh",
                                          .words = words,
                                          .input = fileno(input),
                                          .output = fileno(said),
                                          .errors = fileno(said)};
        error = children_start(children, &start, &child);
    }
    if (!error)
        error = children_wait_for(children, &child);
    if (!error)
        error = failure(&child, said);
    if (input)
        (void)fclose(input);
    if (said)
        (void)fclose(said);
    return error;
}
