#define _GNU_SOURCE /* O_CLOEXEC, pread */
#include "plaudit/shell.h"

#include "memory/buffer.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Of what a command has said so many bytes are told, those at its end. */
#define MOST_SAID 65536

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

/* The end of what was said. Where that is not all, it begins with a whole line, after one that says
 * so. */
static void read_end(FILE *said, struct buffer *text) {
    const off_t end = lseek(fileno(said), 0, SEEK_END);
    const off_t start = end > MOST_SAID ? end - MOST_SAID : 0;
    buffer_reserve(text, MOST_SAID);
    const ssize_t count = end > 0 ? pread(fileno(said), text->at, (size_t)(end - start), start) : 0;
    text->length = count > 0 ? (size_t)count : 0;
    if (start == 0)
        return;
    struct slice rest = buffer_slice(text);
    struct slice torn = {0};
    struct buffer whole = {0};
    (void)slice_cut(&rest, '\n', &torn);
    buffer_append_text(&whole, "(the lines before are left out)\n");
    buffer_append(&whole, rest);
    buffer_free(text);
    *text = whole;
}

/* Cuts off the next line that says something. */
static bool next_line(struct slice *rest, struct slice *line) {
    while (slice_cut(rest, '\n', line)) {
        while (line->length && line->at[line->length - 1] == '\r')
            line->length--;
        if (line->length)
            return true;
    }
    return false;
}

/* Tells all lines but the last one, which is part of the error. */
static struct error *failure(const struct shell_command *command, const struct child *child,
                             FILE *said) {
    if (WIFEXITED(child->status) && WEXITSTATUS(child->status) == 0)
        return NULL;
    struct buffer text = {0};
    read_end(said, &text);
    struct slice rest = buffer_slice(&text);
    struct slice line = {0};
    struct slice last = {"", 0};
    while (next_line(&rest, &line)) {
        if (last.length && command->tell)
            command->tell(command->context, last);
        last = line;
    }
    char *ending = child_ending(child);
    struct error *error = error_new(EXIT_STATUS_REJECTS, "the command %s%s%.*s", ending,
                                    last.length ? ": " : "", (int)last.length, last.at);
    free(ending);
    buffer_free(&text);
    return error;
}

/* Where standard output of commands goes. */
static struct error *open_nowhere(int *descriptor) {
    *descriptor = open("/dev/null", O_WRONLY | O_CLOEXEC);
    return *descriptor < 0 ? error_system("/dev/null") : NULL;
}

struct error *shell_run(const struct shell_command *command, struct children *children) {
    const char *const words[] = {
        "sh", "-c", "cd \"$0\" && exec /bin/sh -c \"$1\"", command->directory, command->command,
        NULL};
    FILE *input = NULL;
    FILE *said = NULL;
    int nowhere = -1;
    struct child child = {0};
    struct error *error = open_text(command->input, &input);
    if (!error)
        error = open_text((struct slice){0}, &said);
    if (!error)
        error = open_nowhere(&nowhere);
    if (!error) {
        const struct child_start start = {.path = "/bin/sh",
                                          .words = words,
                                          .input = fileno(input),
                                          .output = nowhere,
                                          .errors = fileno(said)};
        error = children_start(children, &start, &child);
    }
    if (!error)
        error = children_wait_for(children, &child);
    if (!error)
        error = failure(command, &child, said);
    if (input)
        (void)fclose(input);
    if (said)
        (void)fclose(said);
    if (nowhere >= 0)
        (void)close(nowhere);
    return error;
}
