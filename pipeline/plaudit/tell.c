#define _GNU_SOURCE /* setenv */
#include "plaudit/tell.h"

#include "corpus/alerts.h"
#include "memory/buffer.h"
#include "plaudit/shell.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char *kind_name(enum conf_alert_kind kind) {
    return kind == CONF_ALERT_REVIEW ? "review" : kind == CONF_ALERT_STATE ? "state" : "silent";
}

static struct error *find(struct alerts *alerts, const struct conf *conf, uint64_t present,
                          const struct catalogue *catalogue) {
    struct error *error = alerts_read(alerts);
    if (!error)
        error = alerts_find(alerts, conf, present, catalogue, time(NULL));
    return error;
}

struct error *tell_needed(const struct conf *conf, uint64_t present,
                          const struct catalogue *catalogue, bool *needed) {
    struct alerts alerts = {0};
    *needed = false;
    if (conf->alert_count == 0)
        return NULL;
    struct error *error = find(&alerts, conf, present, catalogue);
    if (!error)
        *needed = alerts.event_count > 0 || alerts_changed(&alerts, present);
    alerts_free(&alerts);
    return error;
}

static struct error *run_command_of(const struct alert_event *event, struct children *children) {
    struct buffer line = {0};
    buffer_format(&line, "%s\n", event->line);
    (void)setenv("PLAUDIT_ALERT", kind_name(event->rule->kind), 1);
    (void)setenv("PLAUDIT_SUBJECT", event->subject, 1);
    (void)setenv("PLAUDIT_EVENT", event->line, 1);
    const struct shell_command command = {
        .command = event->rule->command, .directory = ".", .input = buffer_slice(&line)};
    struct error *error = shell_run(&command, children);
    buffer_free(&line);
    return error;
}

static struct error *tell(const struct alert_event *event, const struct journal *journal,
                          struct children *children, bool *failed) {
    printf("%s: %s\n", journal->corpus, event->line);
    journal_add(journal, "alert: %s", event->line);
    if (!event->rule->command)
        return NULL;
    struct error *error = run_command_of(event, children);
    if (error && children_interrupted(children))
        return error;
    if (error) {
        journal_warn(journal, "alert %s: %s", kind_name(event->rule->kind), error->message);
        *failed = true;
    }
    error_free(error);
    return NULL;
}

/* Told is what has left this process. */
static struct error *finish_telling(void) {
    return fflush(stdout) != 0 || ferror(stdout) ? error_system("standard output") : NULL;
}

struct error *tell_all(const struct conf *conf, uint64_t present, const struct catalogue *catalogue,
                       const struct journal *journal, struct children *children, bool *failed) {
    struct alerts alerts = {0};
    if (conf->alert_count == 0)
        return NULL;
    struct error *error = find(&alerts, conf, present, catalogue);
    for (size_t i = 0; i < alerts.event_count && !error; i++)
        error = tell(&alerts.events[i], journal, children, failed);
    if (!error)
        error = finish_telling();
    if (!error && alerts_changed(&alerts, present))
        error = alerts_remember(&alerts, present);
    alerts_free(&alerts);
    return error;
}
