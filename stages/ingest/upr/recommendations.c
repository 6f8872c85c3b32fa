#include "ingest/upr/recommendations.h"

#include <ctype.h>
#include <string.h>

static struct slice after(struct slice text, size_t count) {
    return (struct slice){text.at + count, text.length - count};
}

static bool begins(struct slice text, const char *beginning) {
    const size_t length = strlen(beginning);
    return text.length >= length && memcmp(text.at, beginning, length) == 0;
}

/* Skips what stands between the names of a list. */
static struct slice skip_separators(struct slice list) {
    static const char *const words[] = {"and ", "as well as ", "by ", "& "};
    for (;;) {
        const size_t before = list.length;
        while (list.length && strchr(" ,;/", *list.at))
            list = after(list, 1);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (begins(list, words[i]))
                list = after(list, strlen(words[i]));
        if (list.length == before)
            return list;
    }
}

/* The length of a name that no table knows: up to the next separator. */
static size_t unknown_length(struct slice list) {
    size_t length = 0;
    while (length < list.length && !strchr(",;/", list.at[length]) &&
           !begins(after(list, length), " and "))
        length++;
    return length;
}

static bool ends(struct slice text, const char *ending) {
    const size_t length = strlen(ending);
    return text.length >= length && memcmp(text.at + text.length - length, ending, length) == 0;
}

/* The length of what turns a name round behind a comma: "Ruritania, Kingdom of". */
static size_t inversion_length(struct slice rest) {
    if (!begins(rest, ", "))
        return 0;
    const size_t length = unknown_length(after(rest, 2));
    return ends((struct slice){rest.at, 2 + length}, " of") ? 2 + length : 0;
}

/* Cuts the next name off the list. */
static bool next_name(const struct dialogue *dialogue, struct slice *list, struct slice *name,
                      bool *known) {
    *list = skip_separators(*list);
    if (list->length == 0)
        return false;
    const char *code = NULL;
    size_t length = states_prefix(dialogue->states, *list, dialogue->date, &code);
    *known = length > 0;
    if (length)
        length += inversion_length(after(*list, length));
    else
        length = unknown_length(*list);
    *name = (struct slice){list->at, length};
    *list = after(*list, length);
    return true;
}

/* A list of States: at least half its names are known, and the others look like names. */
static bool is_list_of_states(const struct dialogue *dialogue, struct slice list) {
    size_t known_count = 0;
    size_t count = 0;
    struct slice name;
    bool known = false;
    while (next_name(dialogue, &list, &name, &known)) {
        count++;
        known_count += known;
        if (!known && !isupper((unsigned char)*name.at) && (unsigned char)*name.at < 0x80)
            return false;
    }
    return known_count > 0 && known_count * 2 >= count;
}

static struct slice trim(struct slice text) {
    while (text.length && strchr(" ;,.*", *text.at))
        text = after(text, 1);
    while (text.length && strchr(" ;,*", text.at[text.length - 1]))
        text.length--;
    return text;
}

struct error *recommendations_find(const struct dialogue *dialogue, struct slice item,
                                   struct error *(*take)(void *context, struct slice text,
                                                         struct slice state),
                                   void *context, size_t *count) {
    struct pattern *source = dialogue->profile->phrases[UPR_SOURCE];
    size_t part = 0;
    size_t from = 0;
    *count = 0;
    while (pattern_matches(source, item, from)) {
        const struct slice whole = pattern_whole(source);
        struct slice list = pattern_group(source, "states");
        const size_t start = (size_t)(whole.at - item.at);
        if (!is_list_of_states(dialogue, list)) {
            from = start + 1;
            continue;
        }
        const struct slice text = trim((struct slice){item.at + part, start - part});
        struct slice name;
        bool known = false;
        while (next_name(dialogue, &list, &name, &known)) {
            struct error *error = take(context, text, name);
            if (error)
                return error;
            ++*count;
        }
        part = from = start + whole.length;
    }
    return NULL;
}
