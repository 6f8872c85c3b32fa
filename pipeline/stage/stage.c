#include "stage/stage.h"

#include "command/command.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct error *stage_option(struct stage *stage, int option, const char *argument) {
    switch (option) {
    case STAGE_OPTION_REJECTS:
        if (stage->rejects)
            return command_usage("--rejects is given twice");
        return rows_rejects_open(argument, stage->name, &stage->rejects);
    case STAGE_OPTION_MAX_ROW: {
        uint64_t bytes = 0;
        struct error *error = command_read_size("--max-row", argument, &bytes);
        stage->settings.max_row = (size_t)bytes;
        return error;
    }
    case 'h':
        stage->answered = true;
        stage->answer = command_help(stage->help);
        return NULL;
    case 'V':
        stage->answered = true;
        stage->answer = command_version();
        return NULL;
    default:
        return command_usage("the options were not understood");
    }
}

struct error *stage_open(struct stage *stage, int operands, char *const operand[]) {
    if (operands > 1)
        return command_usage("one file at most, not %d", operands);
    const bool named = operands == 1 && strcmp(operand[0], "-") != 0;
    if (named) {
        stage->input = open(operand[0], O_RDONLY | O_CLOEXEC);
        if (stage->input < 0) {
            stage->input = STDIN_FILENO;
            return error_system("%s", operand[0]);
        }
    }
    stage->settings.rejects = stage->rejects;
    struct error *error = rows_reader_open(stage->input, named ? operand[0] : "standard input",
                                           &stage->settings, &stage->reader);
    if (error)
        return error;
    stage->writer = rows_writer_open(STDOUT_FILENO, "standard output");
    rows_reader_feeds(stage->reader, stage->writer);
    return NULL;
}

enum exit_status stage_close(struct stage *stage, struct error *error) {
    const uint64_t rejected = stage->reader ? rows_rejected(stage->reader) : 0;
    struct error *written = rows_writer_close(stage->writer);
    struct error *closed = rows_rejects_close(stage->rejects);
    rows_reader_close(stage->reader);
    if (stage->input > STDIN_FILENO)
        (void)close(stage->input);
    if (error || written || closed) {
        const enum exit_status status = error_report(error ? error : written ? written : closed);
        if (error)
            error_free(written);
        if (error || written)
            error_free(closed);
        return status;
    }
    if (stage->answered)
        return stage->answer;
    if (rejected) {
        error_warn("%llu row%s rejected", (unsigned long long)rejected, rejected == 1 ? "" : "s");
        return EXIT_STATUS_REJECTS;
    }
    return EXIT_STATUS_WELL;
}
