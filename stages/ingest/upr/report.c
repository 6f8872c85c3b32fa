#include "ingest/upr/report.h"

#include "ingest/plain_text/text_lines.h"
#include "ingest/upr/dialogue.h"
#include "ingest/upr/numbers.h"
#include "ingest/upr/recommendations.h"
#include "intern/intern.h"
#include "memory/memory.h"

#include <stdlib.h>
#include <string.h>

/* Paragraphs are numbered through the whole report, but a number can be lost in the conversion.
 * More than this many in a row are not: such a number is part of the text. */
#define MAX_LOST_NUMBERS 4

/* The sections, as ranges of lines: each ends where the next begins. */
struct sections {
    size_t introduction, presentation, dialogue, conclusions, pledges, annex;
};

struct report {
    struct upr_profile *profile;
    const struct states *states;
    struct statement_sink sink;
    struct text_lines lines;
    struct sections sections;

    struct slice subject; /* as printed; points into `introduction` */
    struct buffer introduction;
    struct buffer date;
    struct buffer session;
    struct buffer event;
    struct dialogue dialogue;

    uint64_t order;
    struct buffer pending; /* the text of the statement that may still go on */
    struct buffer pending_speaker;
    struct buffer pending_behalf;
    bool is_pending;
    struct intern *speakers;
    struct upr_report_check *check;
};

bool upr_report_recognise(struct upr_profile *profile, struct slice text) {
    return pattern_matches(profile->phrases[UPR_DOCUMENT], text, 0);
}

/* ---- sections ---------------------------------------------------------------------------------
 */

/* The last line from `from` to before `to` that the phrase matches, or `to`. */
static size_t last_line(const struct report *report, enum upr_phrase phrase, size_t from,
                        size_t to) {
    for (size_t i = to; i > from; i--)
        if (report->lines.lines[i - 1].length &&
            pattern_matches(report->profile->phrases[phrase], report->lines.lines[i - 1], 0))
            return i - 1;
    return to;
}

static size_t first_line(const struct report *report, enum upr_phrase phrase, size_t from) {
    for (size_t i = from; i < report->lines.count; i++)
        if (report->lines.lines[i].length &&
            pattern_matches(report->profile->phrases[phrase], report->lines.lines[i], 0))
            return i;
    return report->lines.count;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* The headings stand in the table of contents too, so the dialogue begins at the last one. */
static struct error *find_sections(struct report *report) {
    struct sections *at = &report->sections;
    const size_t end = report->lines.count;
    at->dialogue = last_line(report, UPR_DIALOGUE, 0, end);
    if (at->dialogue == end)
        return error_new(EXIT_STATUS_DAMAGED, "a document of the review without an interactive "
                                              "dialogue: no statements in it");
    at->presentation = last_line(report, UPR_PRESENTATION, 0, at->dialogue);
    at->introduction = 0;
    /* A report may be cut off before any of these. */
    at->conclusions = first_line(report, UPR_CONCLUSIONS, at->dialogue + 1);
    const size_t after = at->conclusions < end ? at->conclusions : at->dialogue;
    at->annex = first_line(report, UPR_ANNEX, after + 1);
    at->pledges = least(first_line(report, UPR_PLEDGES, after + 1), at->annex);
    at->conclusions = least(at->conclusions, at->pledges);
    return NULL;
}

/* ---- what the introduction says ----------------------------------------------------------------
 */

/* A day of which the report may leave out the year: it is the session's. */
static bool read_day(struct report *report, struct slice day, struct slice year) {
    const char *lang = report->profile->lang;
    if (date_read(day, lang, &report->date))
        return true;
    struct buffer dated = {0};
    buffer_format(&dated, "%.*s %.*s", (int)day.length, day.at, (int)year.length, year.at);
    const bool found = date_read(buffer_slice(&dated), lang, &report->date);
    buffer_free(&dated);
    return found;
}

static struct error *read_introduction(struct report *report) {
    const struct upr_profile *profile = report->profile;
    for (size_t i = 0; i < report->sections.dialogue; i++)
        text_lines_join(&report->lines, report->lines.lines[i], &report->introduction);
    const struct slice text = buffer_slice(&report->introduction);
    uint64_t session = 0;
    if (!pattern_matches(profile->phrases[UPR_SESSION], text, 0) ||
        !number_read(pattern_group(profile->phrases[UPR_SESSION], "session"), profile->lang,
                     &session))
        return error_new(EXIT_STATUS_DAMAGED, "the report does not say at which session");
    buffer_format(&report->session, "%llu", (unsigned long long)session);
    const struct slice year = pattern_group(profile->phrases[UPR_SESSION], "year");
    if (!pattern_matches(profile->phrases[UPR_REVIEW], text, 0) ||
        !read_day(report, pattern_group(profile->phrases[UPR_REVIEW], "date"), year))
        return error_new(EXIT_STATUS_DAMAGED,
                         "the report does not say which State was reviewed on which day");
    report->subject = pattern_group(profile->phrases[UPR_REVIEW], "subject");
    buffer_format(&report->event, "%s %s %.*s", profile->body, buffer_text(&report->session),
                  (int)report->subject.length, report->subject.at);
    report->dialogue = (struct dialogue){
        .profile = report->profile,
        .states = report->states,
        .date = buffer_slice(&report->date),
        .subject = report->subject,
        .subject_code = states_code(report->states, report->subject, buffer_slice(&report->date)),
    };
    return NULL;
}

/* ---- rows --------------------------------------------------------------------------------------
 */

static struct error *emit(struct report *report, const char *kind, uint64_t order,
                          struct slice speaker, struct slice behalf, struct slice text) {
    const struct statement statement = {
        .body = slice_of(report->profile->body),
        .session = buffer_slice(&report->session),
        .date = buffer_slice(&report->date),
        .event = buffer_slice(&report->event),
        .kind = slice_of(kind),
        .speaker = speaker,
        .behalf = behalf,
        .subject = report->subject,
        .lang = slice_of(report->profile->lang),
        .text = text,
        .order = order,
    };
    return text.length ? report->sink.take(report->sink.context, &statement) : NULL;
}

static const struct slice nobody = {"", 0};

static struct error *emit_procedural(struct report *report, struct slice text) {
    return emit(report, "procedural", 0, nobody, nobody, text);
}

static struct error *emit_reply(struct report *report, struct slice text) {
    return emit(report, "reply", ++report->order, report->subject, nobody, text);
}

/* Writes the statement that was waiting for paragraphs that go on with it. */
static struct error *emit_pending(struct report *report) {
    if (!report->is_pending)
        return NULL;
    report->is_pending = false;
    const struct slice speaker = buffer_slice(&report->pending_speaker);
    report->check->statements++;
    const char *code = states_code(report->states, speaker, buffer_slice(&report->date));
    (void)intern_add(report->speakers, code ? slice_of(code) : speaker, NULL);
    return emit(report, "statement", ++report->order, speaker,
                buffer_slice(&report->pending_behalf), buffer_slice(&report->pending));
}

static struct error *begin_statement(struct report *report, const struct turn *turn,
                                     struct slice text) {
    struct error *error = emit_pending(report);
    if (error)
        return error;
    report->is_pending = true;
    buffer_clear(&report->pending);
    buffer_clear(&report->pending_speaker);
    buffer_clear(&report->pending_behalf);
    buffer_append(&report->pending, text);
    buffer_append(&report->pending_speaker, turn->speaker);
    buffer_append(&report->pending_behalf, turn->behalf);
    return NULL;
}

/* ---- numbered paragraphs -----------------------------------------------------------------------
 */

struct paragraph {
    struct buffer text;
    size_t *starts; /* where each line of the document begins in `text` */
    size_t count;
    size_t room;
};

static void paragraph_clear(struct paragraph *paragraph) {
    buffer_clear(&paragraph->text);
    paragraph->count = 0;
}

static void paragraph_add(struct paragraph *paragraph, const struct text_lines *lines,
                          struct slice line) {
    if (line.length == 0)
        return;
    text_lines_join(lines, line, &paragraph->text);
    paragraph->starts = memory_grow(paragraph->starts, &paragraph->room, paragraph->count + 1,
                                    sizeof *paragraph->starts);
    paragraph->starts[paragraph->count++] = paragraph->text.length - line.length;
}

static void paragraph_free(struct paragraph *paragraph) {
    buffer_free(&paragraph->text);
    free(paragraph->starts);
}

/* "27. Text" or "27." alone: the number, and the text behind it in `*rest`. */
static bool paragraph_number(struct slice line, unsigned *number, struct slice *rest) {
    size_t i = 0;
    *number = 0;
    while (i < line.length && i < 4 && line.at[i] >= '0' && line.at[i] <= '9')
        *number = *number * 10 + (unsigned)(line.at[i++] - '0');
    if (i == 0 || i > 3 || i >= line.length || line.at[i] != '.')
        return false;
    i++;
    if (i < line.length && line.at[i] != ' ')
        return false;
    while (i < line.length && line.at[i] == ' ')
        i++;
    *rest = (struct slice){line.at + i, line.length - i};
    return true;
}

/* Calls `take` for the text before the first number (if any) and for every numbered paragraph of
 * the lines. `*last` is the number of the last paragraph so far. */
static struct error *each_paragraph(struct report *report, size_t from, size_t to, unsigned *last,
                                    struct error *(*take)(struct report *report,
                                                          const struct paragraph *paragraph)) {
    struct paragraph paragraph = {0};
    struct error *error = NULL;
    for (size_t i = from; i < to && !error; i++) {
        struct slice line = report->lines.lines[i];
        struct slice rest = line;
        unsigned number = 0;
        if (paragraph_number(line, &number, &rest) && number > *last &&
            number <= *last + 1 + MAX_LOST_NUMBERS) {
            *last = number;
            if (paragraph.text.length)
                error = take(report, &paragraph);
            paragraph_clear(&paragraph);
            line = rest;
        }
        paragraph_add(&paragraph, &report->lines, line);
    }
    if (!error && paragraph.text.length)
        error = take(report, &paragraph);
    paragraph_free(&paragraph);
    return error;
}

static struct error *take_introduction(struct report *report, const struct paragraph *paragraph) {
    return emit_procedural(report, buffer_slice(&paragraph->text));
}

static struct error *take_presentation(struct report *report, const struct paragraph *paragraph) {
    return emit_reply(report, buffer_slice(&paragraph->text));
}

static void read_declared(struct report *report, struct slice text) {
    struct pattern *pattern = report->profile->phrases[UPR_DECLARED];
    uint64_t count = 0;
    if (report->check->declared == 0 && pattern_matches(pattern, text, 0) &&
        number_read(pattern_group(pattern, "count"), report->profile->lang, &count))
        report->check->declared = count;
}

/* One turn: a paragraph, or the part of one that another State's words begin. */
static struct error *take_turn(struct report *report, const struct turn *turn, struct slice text) {
    if (turn->kind == TURN_STATEMENT)
        return begin_statement(report, turn, text);
    if (turn->kind == TURN_CONTINUATION && report->is_pending) {
        buffer_append_byte(&report->pending, '\n');
        buffer_append(&report->pending, text);
        return NULL;
    }
    struct error *error = emit_pending(report);
    if (error)
        return error;
    if (turn->kind == TURN_PROCEDURAL) {
        read_declared(report, text);
        return emit_procedural(report, text);
    }
    return emit_reply(report, text);
}

static bool ends_sentence(struct slice text) {
    while (text.length && strchr(" \"'", text.at[text.length - 1]))
        text.length--;
    return text.length && strchr(".?!", text.at[text.length - 1]);
}

/* The text behind a paragraph number that lost its full stop ("106 Ruritania noted"). */
static struct slice skip_number(struct slice text) {
    size_t i = 0;
    while (i < text.length && i < 3 && text.at[i] >= '0' && text.at[i] <= '9')
        i++;
    if (i == 0 || i >= text.length || text.at[i] != ' ')
        return text;
    return (struct slice){text.at + i + 1, text.length - i - 1};
}

static struct error *take_dialogue(struct report *report, const struct paragraph *paragraph) {
    const struct slice text = buffer_slice(&paragraph->text);
    struct turn turn = dialogue_turn(&report->dialogue, text);
    size_t start = 0;
    for (size_t i = 1; i < paragraph->count && turn.kind == TURN_STATEMENT; i++) {
        const size_t at = paragraph->starts[i];
        const struct slice before = {text.at + start, at - start};
        const struct slice rest = skip_number((struct slice){text.at + at, text.length - at});
        if (!ends_sentence(before) || !dialogue_other_speaker(&report->dialogue, &turn, rest))
            continue;
        struct error *error = take_turn(report, &turn, before);
        if (error)
            return error;
        turn = dialogue_turn(&report->dialogue, rest);
        start = (size_t)(rest.at - text.at);
    }
    return take_turn(report, &turn, (struct slice){text.at + start, text.length - start});
}

/* ---- conclusions -------------------------------------------------------------------------------
 */

static struct error *take_recommendation(void *context, struct slice text, struct slice state) {
    return emit(context, "recommendation", 0, state, nobody, text);
}

static struct error *take_item(struct report *report, struct slice item) {
    size_t count = 0;
    struct error *error =
        recommendations_find(&report->dialogue, item, take_recommendation, report, &count);
    return error || count ? error : emit_procedural(report, item);
}

/* The items of a list begin with a mark of their own ("76.", "76.1", "(a)"). */
static struct error *each_item(struct report *report, size_t from, size_t to,
                               struct error *(*take)(struct report *report, struct slice item)) {
    struct buffer item = {0};
    struct error *error = NULL;
    for (size_t i = from; i < to && !error; i++) {
        struct slice line = report->lines.lines[i];
        if (line.length && pattern_matches(report->profile->phrases[UPR_ITEM], line, 0)) {
            const size_t mark = pattern_whole(report->profile->phrases[UPR_ITEM]).length;
            if (item.length)
                error = take(report, buffer_slice(&item));
            buffer_clear(&item);
            line.at += mark;
            line.length -= mark;
        }
        if (line.length)
            text_lines_join(&report->lines, line, &item);
    }
    if (!error && item.length)
        error = take(report, buffer_slice(&item));
    buffer_free(&item);
    return error;
}

static struct error *read_sections(struct report *report) {
    const struct sections *at = &report->sections;
    unsigned last = 0;
    /* The front matter stands before paragraph 1 and says nothing that the columns do not. */
    size_t introduction = at->introduction;
    struct slice rest;
    unsigned number = 0;
    while (introduction < at->presentation &&
           !(paragraph_number(report->lines.lines[introduction], &number, &rest) && number == 1))
        introduction++;
    struct error *error =
        each_paragraph(report, introduction, at->presentation, &last, take_introduction);
    if (!error && at->presentation < at->dialogue)
        error =
            each_paragraph(report, at->presentation + 1, at->dialogue, &last, take_presentation);
    if (!error)
        error = each_paragraph(report, at->dialogue + 1, at->conclusions, &last, take_dialogue);
    if (!error)
        error = emit_pending(report);
    if (!error && at->conclusions < at->pledges)
        error = each_item(report, at->conclusions + 1, at->pledges, take_item);
    if (!error && at->pledges < at->annex)
        error = each_item(report, at->pledges + 1, at->annex, emit_reply);
    return error;
}

static void report_free(struct report *report) {
    text_lines_free(&report->lines);
    buffer_free(&report->introduction);
    buffer_free(&report->date);
    buffer_free(&report->session);
    buffer_free(&report->event);
    buffer_free(&report->pending);
    buffer_free(&report->pending_speaker);
    buffer_free(&report->pending_behalf);
    intern_free(report->speakers);
}

struct error *upr_report_read(struct upr_profile *profile, const struct states *states,
                              struct slice text, struct statement_sink sink,
                              struct upr_report_check *check) {
    struct report report = {.profile = profile,
                            .states = states,
                            .sink = sink,
                            .check = check,
                            .speakers = intern_new()};
    *check = (struct upr_report_check){0};
    text_lines_split(&report.lines, text, profile->phrases[UPR_FURNITURE]);
    struct error *error = find_sections(&report);
    if (!error)
        error = read_introduction(&report);
    if (!error)
        error = read_sections(&report);
    check->speakers = intern_count(report.speakers);
    report_free(&report);
    return error;
}
