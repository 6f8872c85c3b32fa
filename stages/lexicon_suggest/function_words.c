#include "lexicon_suggest/function_words.h"

#include "command/command.h"
#include "memory/buffer.h"
#include "memory/memory.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* Of a language; `set` is NULL where it has no file. */
struct language {
    char *name;
    struct intern *set;
};

struct function_words {
    const char *directory;
    char *installed;
    struct language *languages;
    size_t count;
    size_t capacity;
};

struct function_words *function_words_new(const char *directory) {
    struct function_words *words = memory_zeroed(1, sizeof *words);
    words->directory = directory;
    words->installed = command_data_path("lexicons");
    return words;
}

void function_words_free(struct function_words *words) {
    if (!words)
        return;
    for (size_t i = 0; i < words->count; i++) {
        free(words->languages[i].name);
        intern_free(words->languages[i].set);
    }
    free(words->languages);
    free(words->installed);
    free(words);
}

/* The next word of `*rest`, which goes on behind it; empty at the end. */
static struct slice cut_word(struct slice *rest) {
    size_t start = 0;
    while (start < rest->length && strchr(" \t\r", rest->at[start]))
        start++;
    size_t end = start;
    while (end < rest->length && !strchr(" \t\r", rest->at[end]))
        end++;
    const struct slice word = {rest->at + start, end - start};
    *rest = (struct slice){rest->at + end, rest->length - end};
    return word;
}

static void add_line(struct intern *set, struct slice line) {
    struct slice words = {"", 0};
    struct slice word;
    (void)slice_cut(&line, '#', &words);
    while ((word = cut_word(&words)).length)
        (void)intern_add(set, word, NULL);
}

static struct error *read_words(FILE *file, const char *path, struct intern **set) {
    struct buffer content = {0};
    buffer_reserve(&content, FUNCTION_WORDS_MAX_FILE + 1);
    content.length = fread(content.at, 1, FUNCTION_WORDS_MAX_FILE + 1, file);
    struct error *error = ferror(file) ? error_system("%s", path) : NULL;
    if (!error && content.length > FUNCTION_WORDS_MAX_FILE)
        error = error_new(EXIT_STATUS_ENVIRONMENT, "%s: more than %zu bytes; expected words", path,
                          FUNCTION_WORDS_MAX_FILE);
    struct slice rest = {content.at, content.length};
    struct slice line;
    *set = intern_new();
    while (!error && slice_cut(&rest, '\n', &line))
        add_line(*set, line);
    buffer_free(&content);
    return error;
}

/* `*set` stays NULL where there is no such file. */
static struct error *read_file(const char *directory, const char *language, struct intern **set) {
    struct buffer path = {0};
    buffer_format(&path, "%s/%s/function-words.txt", directory, language);
    FILE *file = fopen(buffer_text(&path), "r");
    struct error *error = NULL;
    if (file)
        error = read_words(file, buffer_text(&path), set);
    else if (errno != ENOENT)
        error = error_system("%s", buffer_text(&path));
    if (file)
        (void)fclose(file);
    buffer_free(&path);
    return error;
}

/* The primary subtag in lower case. What is not made of letters names no directory. */
static char *name_of(struct slice tag) {
    size_t length = 0;
    while (length < tag.length && ((unsigned char)((tag.at[length] | 0x20) - 'a') < 26))
        length++;
    char *name = memory_copy_text(tag.at, length);
    for (size_t i = 0; i < length; i++)
        name[i] = (char)(name[i] | 0x20);
    return name;
}

static struct error *add_language(struct function_words *words, char *name) {
    words->languages =
        memory_grow(words->languages, &words->capacity, words->count + 1, sizeof *words->languages);
    struct language *language = &words->languages[words->count++];
    *language = (struct language){.name = name};
    if (*name == '\0')
        return NULL;
    struct error *error = read_file(words->directory, name, &language->set);
    return error || language->set ? error : read_file(words->installed, name, &language->set);
}

struct error *function_words_of(struct function_words *words, struct slice tag,
                                const struct intern **set) {
    char *name = name_of(tag);
    struct error *error = NULL;
    size_t i = 0;
    while (i < words->count && strcmp(words->languages[i].name, name) != 0)
        i++;
    if (i == words->count)
        error = add_language(words, name);
    else
        free(name);
    *set = words->languages[i].set;
    return error;
}
