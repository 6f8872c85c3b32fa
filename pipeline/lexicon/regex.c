#include "lexicon/regex.h"

#include "lexicon/pattern.h"
#include "memory/memory.h"

#include <stdlib.h>

#define JIT_STACK_LEAST ((size_t)32 << 10)
#define JIT_STACK_MOST ((size_t)1 << 20)

struct regex_room {
    pcre2_match_context *context;
    pcre2_match_data *data;
    pcre2_jit_stack *stack;
};

static struct error *out_of_memory(void) {
    return error_new(EXIT_STATUS_ENVIRONMENT, "PCRE2 is out of memory");
}

/* The closing '/', or the line's length. */
static size_t closing(struct slice line, size_t start) {
    size_t i = start + 1;
    while (i < line.length && line.at[i] != '/')
        i += line.at[i] == '\\' ? 2 : 1;
    return i < line.length ? i : line.length;
}

static pcre2_code *compile(struct slice pattern, int *code, size_t *offset) {
    const uint32_t options = PCRE2_CASELESS | PCRE2_UTF | PCRE2_UCP | PCRE2_DOTALL |
                             PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK;
    pcre2_code *compiled =
        pcre2_compile((PCRE2_SPTR)pattern.at, pattern.length, options, code, offset, NULL);
    if (compiled)
        (void)pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE); /* without, it is only slower */
    return compiled;
}

pcre2_code *regex_read(struct slice line, size_t start, struct faults *faults, struct place place,
                       size_t *end) {
    const size_t close = closing(line, start);
    *end = close;
    place.column = pattern_column(line, line.length);
    if (close == line.length) {
        faults_add(faults, place, "expected '/' at the end of the regular expression");
        return NULL;
    }
    *end = close + 1;
    const struct slice pattern = {line.at + start + 1, close - start - 1};
    place.column = pattern_column(line, start + 1);
    if (pattern.length == 0) {
        faults_add(faults, place, "expected a regular expression between '/' and '/'");
        return NULL;
    }
    int code = 0;
    size_t offset = 0;
    pcre2_code *compiled = compile(pattern, &code, &offset);
    if (!compiled) {
        PCRE2_UCHAR message[256] = "";
        (void)pcre2_get_error_message(code, message, sizeof message);
        place.column = pattern_column(line, start + 1 + offset);
        faults_add(faults, place, "regular expression: %s", (const char *)message);
    }
    return compiled;
}

struct regex_room *regex_room_new(const struct lexicon_limits *limits) {
    struct regex_room *room = memory_zeroed(1, sizeof *room);
    room->context = pcre2_match_context_create(NULL);
    room->data = pcre2_match_data_create(1, NULL); /* the whole match; groups do not matter */
    room->stack = pcre2_jit_stack_create(JIT_STACK_LEAST, JIT_STACK_MOST, NULL);
    if (room->context) {
        (void)pcre2_set_match_limit(room->context, limits->max_steps);
        (void)pcre2_set_heap_limit(room->context, limits->max_heap);
        pcre2_jit_stack_assign(room->context, NULL, room->stack);
    }
    return room;
}

void regex_room_free(struct regex_room *room) {
    if (!room)
        return;
    pcre2_match_context_free(room->context);
    pcre2_match_data_free(room->data);
    pcre2_jit_stack_free(room->stack);
    free(room);
}

static int match(const pcre2_code *code, struct regex_room *room, struct slice sentence,
                 size_t from) {
    const uint32_t options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY;
    int result = pcre2_match(code, (PCRE2_SPTR)sentence.at, sentence.length, from, options,
                             room->data, room->context);
    /* The compiled form has a stack of its own, which says nothing of the limits that were set. */
    if (result == PCRE2_ERROR_JIT_STACKLIMIT)
        result = pcre2_match(code, (PCRE2_SPTR)sentence.at, sentence.length, from,
                             options | PCRE2_NO_JIT, room->data, room->context);
    return result;
}

static struct error *match_error(int code) {
    switch (code) {
    case PCRE2_ERROR_MATCHLIMIT:
    case PCRE2_ERROR_DEPTHLIMIT:
        return error_new(
            EXIT_STATUS_REJECTS,
            "the regular expression takes too many steps; --max-steps raises the limit");
    case PCRE2_ERROR_HEAPLIMIT:
        return error_new(
            EXIT_STATUS_REJECTS,
            "the regular expression takes too much memory; --max-heap raises the limit");
    default: {
        PCRE2_UCHAR message[256] = "";
        (void)pcre2_get_error_message(code, message, sizeof message);
        return error_new(EXIT_STATUS_REJECTS, "regular expression: %s", (const char *)message);
    }
    }
}

struct error *regex_next(const pcre2_code *code, struct regex_room *room, struct slice sentence,
                         size_t from, bool *found, size_t *start, size_t *end) {
    *found = false;
    if (!room->context || !room->data)
        return out_of_memory();
    const int result = match(code, room, sentence, from);
    if (result == PCRE2_ERROR_NOMATCH)
        return NULL;
    if (result < 0)
        return match_error(result);
    const PCRE2_SIZE *bytes = pcre2_get_ovector_pointer(room->data);
    *found = true;
    *start = bytes[0];
    *end = bytes[1];
    return NULL;
}
