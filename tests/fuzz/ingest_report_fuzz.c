/* The reader of UPR reports on arbitrary bytes: through the charsets, then through the report. The
 * bytes are framed as a report, so that the fuzzer does not have to invent the headings first. */
#include "command/command.h"
#include "ingest/charset.h"
#include "ingest/upr/report.h"
#include "rows/utf8.h"

#include <stdint.h>
#include <stdlib.h>

static struct error *take(void *context, const struct statement *statement) {
    (void)context;
    if (!utf8_valid(statement->text) || !utf8_valid(statement->speaker) ||
        statement->text.length == 0)
        abort();
    return NULL;
}

static const char before[] =
    "Report of the Working Group on the Universal Periodic Review\n"
    "1. The Working Group held its 3rd session from 1 to 2 May 2012. The review of Ruritania was "
    "held at the 1st meeting on 1 May 2012.\n"
    "A. Presentation by the State under review\n"
    "B. Interactive dialogue and responses by the State under review\n";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct upr_profile *profile;
    static struct states *states;
    if (!profile) {
        char *profile_path = command_data_path("corpora/profiles/upr.profile");
        char *states_path = command_data_path("corpora/states.tsv");
        states = states_new();
        if (states_load(states, states_path) || upr_profile_load(profile_path, &profile))
            abort();
        free(profile_path);
        free(states_path);
    }
    const char *const candidates[] = {"macintosh", "windows-1252"};
    const char *used = NULL;
    struct buffer text = {0};
    buffer_append_text(&text, before);
    error_free(charset_to_utf8((struct slice){(const char *)data, size}, NULL, candidates, 2, &used,
                               &text));
    struct upr_report_check check;
    const struct statement_sink sink = {.take = take};
    error_free(upr_report_read(profile, states, buffer_slice(&text), sink, &check));
    buffer_free(&text);
    return 0;
}
