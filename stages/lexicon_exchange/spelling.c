#include "lexicon_exchange/spelling.h"

#include "lexicon/words.h"

bool spelling_is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

struct slice spelling_trimmed(struct slice text) {
    while (text.length && spelling_is_blank(text.at[0])) {
        text.at++;
        text.length--;
    }
    while (text.length && spelling_is_blank(text.at[text.length - 1]))
        text.length--;
    return text;
}

bool spelling_cut_line(struct slice *rest, struct slice *line) {
    if (!rest->at || rest->length == 0)
        return false;
    size_t end = 0;
    while (end < rest->length && rest->at[end] != '\n' && rest->at[end] != '\r')
        end++;
    *line = (struct slice){rest->at, end};
    const bool both = end + 1 < rest->length && rest->at[end] == '\r' && rest->at[end + 1] == '\n';
    end += end == rest->length ? 0 : both ? 2 : 1;
    *rest = (struct slice){rest->at + end, rest->length - end};
    return true;
}

/* How many bytes a control character takes that begins at `at`; 0: there is none. U+FFFE and
 * U+FFFF, which are no characters and which XML does not allow, count as such. */
static size_t control_bytes(struct slice text, size_t at) {
    const unsigned char byte = (unsigned char)text.at[at];
    if (byte < ' ' || byte == 0x7F)
        return 1;
    if (byte != 0xEF || text.length - at < 3 || (unsigned char)text.at[at + 1] != 0xBF)
        return 0;
    return (unsigned char)text.at[at + 2] >= 0xBE ? 3 : 0;
}

bool spelling_has_controls(struct slice text) {
    for (size_t i = 0; i < text.length; i++)
        if (control_bytes(text, i))
            return true;
    return false;
}

bool spelling_plain(struct slice text, struct buffer *plain) {
    bool changed = false;
    for (size_t i = 0; i < text.length; i++) {
        const size_t control = control_bytes(text, i);
        changed = changed || (control && text.at[i] != '\t');
        buffer_append_byte(plain, control ? ' ' : text.at[i]);
        i += control ? control - 1 : 0;
    }
    return changed;
}

void spelling_read(const struct spelling *spelling, struct slice text, struct buffer *pattern) {
    const struct slice trimmed = spelling_trimmed(text);
    for (size_t i = 0; i < trimmed.length; i++) {
        const char byte = trimmed.at[i];
        const bool blank = spelling_is_blank(byte) || byte == spelling->blank;
        const bool again = blank && pattern->length && pattern->at[pattern->length - 1] == ' ';
        if (!again)
            buffer_append_byte(pattern, blank                          ? ' '
                                        : byte == '*'                  ? GLOB_RUN
                                        : byte == '?' && spelling->one ? GLOB_ONE
                                                                       : byte);
    }
    while (pattern->length && pattern->at[pattern->length - 1] == ' ')
        buffer_cut(pattern, pattern->length - 1);
}

static bool is_edge(struct slice pattern, size_t at) {
    return at >= pattern.length || pattern.at[at] == ' ';
}

static const char *cannot_say_run(const struct spelling *spelling, struct slice pattern,
                                  size_t at) {
    const bool starts = at == 0 || pattern.at[at - 1] == ' ';
    const bool ends = is_edge(pattern, at + 1);
    if (starts && ends)
        return "a word that is any word";
    if (ends)
        return NULL;
    if (starts)
        return spelling->run_at_start ? NULL : "a * at the start of a word";
    return spelling->run_inside ? NULL : "a * inside a word";
}

static const char *cannot_say(const struct spelling *spelling, struct slice pattern, size_t at) {
    const char byte = pattern.at[at];
    if (byte == GLOB_RUN)
        return cannot_say_run(spelling, pattern, at);
    if (byte == GLOB_ONE)
        return spelling->one ? NULL : "a wildcard for one character";
    if (byte == '*')
        return "a * that is no wildcard";
    if (byte == '?' && spelling->one)
        return "a ? that is no wildcard";
    if (byte != ' ' && (byte == spelling->blank || strchr(spelling->never, byte)))
        return "a character that means something else there";
    return NULL;
}

const char *spelling_write(const struct spelling *spelling, struct slice pattern,
                           struct buffer *text) {
    for (size_t i = 0; i < pattern.length; i++) {
        const char byte = pattern.at[i];
        const char *why = cannot_say(spelling, pattern, i);
        if (why)
            return why;
        buffer_append_byte(text, byte == GLOB_RUN   ? '*'
                                 : byte == GLOB_ONE ? '?'
                                 : byte == ' '      ? spelling->blank
                                                    : byte);
    }
    return NULL;
}

void spelling_show(struct slice pattern, struct buffer *text) {
    for (size_t i = 0; i < pattern.length; i++)
        buffer_append_byte(text, pattern.at[i] == GLOB_RUN   ? '*'
                                 : pattern.at[i] == GLOB_ONE ? '?'
                                                             : pattern.at[i]);
}
