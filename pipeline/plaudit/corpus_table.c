#define _GNU_SOURCE /* vasprintf */
#include "plaudit/corpus_table.h"

#include "command/command.h"
#include "memory/memory.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static struct error *take_option(struct corpus_table *table, const char *help, int option) {
    switch (option) {
    case 'h':
        table->answered = true;
        table->answer = command_help(help);
        return NULL;
    case 'V':
        table->answered = true;
        table->answer = command_version();
        return NULL;
    case 'f':
        return aligned_read_format(optarg, &table->format);
    default:
        return command_usage("the options were not understood");
    }
}

struct error *corpus_table_read(struct corpus_table *table, const char *help, int argc,
                                char *argv[]) {
    static const struct option options[] = {{"format", required_argument, NULL, 'f'},
                                            {"help", no_argument, NULL, 'h'},
                                            {"version", no_argument, NULL, 'V'},
                                            {NULL, 0, NULL, 0}};
    struct error *error = NULL;
    int option;
    *table = (struct corpus_table){.format = TABLE_BY_TERMINAL};
    while (!error && !table->answered &&
           (option = getopt_long(argc, argv, "hV", options, NULL)) != -1)
        error = take_option(table, help, option);
    if (!error && !table->answered && argc - optind != 1)
        error = command_usage("a corpus is needed, and only one: a directory with a corpus.conf");
    if (!error && !table->answered)
        table->directory = argv[optind];
    return error;
}

/* What to print, under the header. */
struct body {
    aligned_writer *write;
    const void *context;
};

static struct error *write_table(const void *context, struct rows_writer *writer) {
    const struct body *body = context;
    struct error *error = corpus_table_put(writer, "item", "name", "detail");
    return error ? error : body->write(body->context, writer);
}

struct error *corpus_table_print(const struct corpus_table *table, aligned_writer *write,
                                 const void *context) {
    const struct body body = {write, context};
    if (aligned_wanted(table->format))
        return aligned_table(write_table, &body, stdout);
    struct rows_writer *writer = rows_writer_open(STDOUT_FILENO, "standard output");
    struct error *error = write_table(&body, writer);
    struct error *closed = rows_writer_close(writer);
    if (!error)
        return closed;
    error_free(closed);
    return error;
}

struct error *corpus_table_put(struct rows_writer *writer, const char *item, const char *name,
                               const char *format, ...) {
    char *detail = NULL;
    va_list arguments;
    va_start(arguments, format);
    const int length = vasprintf(&detail, format, arguments);
    va_end(arguments);
    rows_put_text(writer, slice_of(item));
    rows_put_text(writer, slice_of(name));
    rows_put_text(writer, slice_of(length < 0 ? "" : detail));
    free(detail);
    return rows_end_row(writer);
}
