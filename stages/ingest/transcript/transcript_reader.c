#include "ingest/transcript/transcript_reader.h"

#include "ingest/plain_text/paragraphs.h"
#include "memory/buffer.h"
#include "rows/utf8.h"

#define HEAD_BYTES ((size_t)64 << 10) /* what values of the whole document are looked for in */

struct transcript {
    struct transcript_profile *profile;
    struct statement_sink sink;
    size_t most;
    uint64_t count;
    struct buffer values[TRANSCRIPT_FIELDS];
    bool open;
    struct buffer speaker, words;
    struct buffer line, room; /* a line while parts of it are dropped */
};

/* ---- what is said of the document -------------------------------------------------------------
 */

static void find_value(const struct transcript_rule *rule, struct slice head,
                       struct buffer *value) {
    if (value->length || (rule->pattern && !pattern_matches(rule->pattern, head, 0)))
        return;
    if (rule->constant) {
        buffer_append_text(value, rule->constant);
        return;
    }
    struct slice found = pattern_group(rule->pattern, transcript_field_name(rule->field));
    char iso[WRITTEN_DATE_ISO_LENGTH + 1];
    if (rule->written) {
        if (written_date_read(rule->written, found, iso))
            buffer_append_text(value, iso);
    } else if (rule->field != TRANSCRIPT_DATE || iso_date_cut(&found)) {
        buffer_append(value, found);
    }
}

/* No character is cut: patterns want valid UTF-8. */
static struct slice head_of(struct slice text) {
    if (text.length > HEAD_BYTES)
        text.length = HEAD_BYTES;
    text.length = utf8_valid_prefix(text);
    return text;
}

static void find_values(struct transcript *transcript, struct slice text) {
    const struct transcript_profile *profile = transcript->profile;
    for (size_t i = 0; i < profile->rule_count; i++)
        find_value(&profile->rules[i], head_of(text), &transcript->values[profile->rules[i].field]);
}

/* ---- statements -------------------------------------------------------------------------------
 */

static struct error *end_statement(struct transcript *transcript) {
    if (!transcript->open)
        return NULL;
    const struct buffer *values = transcript->values;
    const struct slice speaker = buffer_slice(&transcript->speaker);
    const bool presides = pattern_list_matches(&transcript->profile->procedural, speaker);
    const struct statement statement = {
        .body = buffer_slice(&values[TRANSCRIPT_BODY]),
        .session = buffer_slice(&values[TRANSCRIPT_SESSION]),
        .date = buffer_slice(&values[TRANSCRIPT_DATE]),
        .event = buffer_slice(&values[TRANSCRIPT_EVENT]),
        .subject = buffer_slice(&values[TRANSCRIPT_SUBJECT]),
        .lang = buffer_slice(&values[TRANSCRIPT_LANG]),
        .kind = slice_of(presides ? "procedural" : "statement"),
        .speaker = speaker,
        .text = buffer_slice(&transcript->words),
        .order = transcript->count + 1,
    };
    transcript->open = false;
    transcript->count++;
    return transcript->sink.take(transcript->sink.context, &statement);
}

static struct error *begin_statement(struct transcript *transcript, struct slice speaker) {
    struct error *error = end_statement(transcript);
    buffer_clear(&transcript->speaker);
    buffer_append(&transcript->speaker, speaker);
    buffer_clear(&transcript->words);
    transcript->open = true;
    return error;
}

static struct error *add_words(struct transcript *transcript, struct slice words) {
    if (!transcript->open || words.length == 0)
        return NULL;
    if (words.length >= transcript->most - transcript->words.length)
        return error_new(EXIT_STATUS_DAMAGED,
                         "statement %llu is longer than %zu bytes (--max-statement)",
                         (unsigned long long)transcript->count + 1, transcript->most);
    if (transcript->words.length)
        buffer_append_byte(&transcript->words, '\n');
    buffer_append(&transcript->words, words);
    return NULL;
}

/* ---- lines ------------------------------------------------------------------------------------
 */

/* The next cue from byte `from` on; of several that begin at one place the profile's first. */
static bool next_cue(const struct transcript_profile *profile, struct slice line, size_t from,
                     struct slice *whole, struct slice *speaker) {
    bool found = false;
    for (size_t i = 0; i < profile->cues.count; i++) {
        struct pattern *cue = profile->cues.at[i];
        if (!pattern_matches(cue, line, from) || pattern_whole(cue).length == 0 ||
            (found && pattern_whole(cue).at >= whole->at))
            continue;
        *whole = pattern_whole(cue);
        *speaker = pattern_group(cue, "speaker");
        found = true;
    }
    return found;
}

static struct error *take_cues(struct transcript *transcript, struct slice line) {
    size_t at = 0;
    struct slice cue = {"", 0}, speaker = {"", 0};
    struct error *error = NULL;
    while (!error && next_cue(transcript->profile, line, at, &cue, &speaker)) {
        const size_t start = (size_t)(cue.at - line.at);
        error = add_words(transcript, (struct slice){line.at + at, start - at});
        if (!error)
            error = begin_statement(transcript, speaker);
        at = start + cue.length;
    }
    return error ? error : add_words(transcript, (struct slice){line.at + at, line.length - at});
}

static void drop_matches(struct pattern *pattern, struct slice line, struct buffer *kept) {
    size_t at = 0;
    while (pattern_matches(pattern, line, at) && pattern_whole(pattern).length) {
        const size_t start = (size_t)(pattern_whole(pattern).at - line.at);
        buffer_append(kept, (struct slice){line.at + at, start - at});
        at = start + pattern_whole(pattern).length;
    }
    buffer_append(kept, (struct slice){line.at + at, line.length - at});
}

static struct slice without_drops(struct transcript *transcript, struct slice line) {
    const struct pattern_list *drops = &transcript->profile->drops;
    for (size_t i = 0; i < drops->count; i++) {
        if (!pattern_matches(drops->at[i], line, 0))
            continue;
        buffer_clear(&transcript->room);
        drop_matches(drops->at[i], line, &transcript->room);
        const struct buffer swapped = transcript->line;
        transcript->line = transcript->room;
        transcript->room = swapped;
        line = buffer_slice(&transcript->line);
    }
    return line;
}

static struct slice without_return(struct slice line) {
    if (line.length && line.at[line.length - 1] == '\r')
        line.length--;
    return line;
}

static struct error *take_lines(struct transcript *transcript, struct slice text) {
    struct error *error = NULL;
    struct slice line;
    while (!error && slice_cut(&text, '\n', &line)) {
        line = without_return(line);
        if (!pattern_list_matches(&transcript->profile->skips, line))
            error = take_cues(transcript, without_drops(transcript, line));
    }
    return error ? error : end_statement(transcript);
}

struct error *transcript_read(struct transcript_profile *profile, struct slice text, size_t most,
                              struct statement_sink sink, uint64_t *count) {
    struct transcript transcript = {.profile = profile, .sink = sink, .most = most};
    struct buffer joined = {0};
    find_values(&transcript, text);
    if (profile->joins)
        paragraphs_of(text, &joined);
    struct error *error = take_lines(&transcript, profile->joins ? buffer_slice(&joined) : text);
    *count = transcript.count;
    for (int i = 0; i < TRANSCRIPT_FIELDS; i++)
        buffer_free(&transcript.values[i]);
    buffer_free(&transcript.speaker);
    buffer_free(&transcript.words);
    buffer_free(&transcript.line);
    buffer_free(&transcript.room);
    buffer_free(&joined);
    return error;
}
