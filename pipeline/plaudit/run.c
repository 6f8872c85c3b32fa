#include "plaudit/run.h"

#include "engine/engine.h"
#include "engine/request.h"
#include "memory/buffer.h"
#include "plaudit/run_options.h"
#include "plaudit/summary.h"

#include <signal.h>

static struct error *print_summary(const struct request *request,
                                   const struct engine_outcome *outcome) {
    const struct inputs *inputs = &outcome->inputs;
    const struct summary summary = {.out = request->out,
                                    .documents = inputs->count - inputs->duplicates,
                                    .silent = inputs_count_silent(inputs),
                                    .duplicates = inputs->duplicates,
                                    .rejects = outcome->rejects,
                                    .counts = outcome->counts};
    return summary_print(&summary);
}

static struct error *work(const struct request *request, struct engine_outcome *outcome) {
    struct buffer store = {0};
    buffer_format(&store, "%s/.store", request->out);
    const struct engine_job job = {
        .request = request, .out = request->out, .store = buffer_text(&store)};
    struct error *error = engine_work(&job, outcome);
    if (!error)
        error = print_summary(request, outcome);
    buffer_free(&store);
    return error;
}

enum exit_status run_command(int argc, char *argv[]) {
    struct request request = {0};
    struct engine_outcome outcome = {0};
    struct error *error = run_options_read(argc, argv, &request);
    if (!error && !request.answered)
        error = work(&request, &outcome);
    enum exit_status status = request.answered ? request.answer : EXIT_STATUS_WELL;
    if (error)
        status = error_report(error);
    else if (outcome.rejected)
        status = EXIT_STATUS_REJECTS;
    const int signal = outcome.signal;
    engine_outcome_free(&outcome);
    request_free(&request);
    if (signal)
        (void)raise(signal);
    return status;
}
