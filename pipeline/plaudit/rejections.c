#define _GNU_SOURCE /* O_CLOEXEC */
#include "plaudit/rejections.h"

#include "engine/rejects.h"
#include "intern/intern.h"
#include "memory/buffer.h"
#include "memory/memory.h"
#include "plaudit/hush.h"
#include "rows/rows.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The rejects of one directory, one after the other. */
struct rejections {
    int descriptor;
    struct rows_reader *reader; /* NULL: there is no such file */
    size_t stage, source, place, reason;
};

static struct error *find_columns(struct rejections *rejections) {
    struct error *error =
        rows_require(rejections->reader, "stage", "plaudit run", &rejections->stage);
    if (!error)
        error = rows_require(rejections->reader, "source", "plaudit run", &rejections->source);
    if (!error)
        error = rows_require(rejections->reader, "place", "plaudit run", &rejections->place);
    if (!error)
        error = rows_require(rejections->reader, "reason", "plaudit run", &rejections->reason);
    return error;
}

static struct error *open_in(struct rejections *rejections, const char *directory) {
    const struct rows_settings settings = {.max_row = SIZE_MAX / 2}; /* stages have bounded them */
    struct buffer path = {0};
    buffer_format(&path, "%s/" REJECTS_FILE, directory);
    *rejections = (struct rejections){.descriptor = open(buffer_text(&path), O_RDONLY | O_CLOEXEC)};
    struct error *error = NULL;
    if (rejections->descriptor >= 0)
        error = rows_reader_open(rejections->descriptor, buffer_text(&path), &settings,
                                 &rejections->reader);
    else if (errno != ENOENT)
        error = error_system("%s", buffer_text(&path));
    if (!error && rejections->reader)
        error = find_columns(rejections);
    buffer_free(&path);
    return error;
}

/* The next one of a stage; those that we have added ourselves are duplicates. */
static struct error *next(struct rejections *rejections, bool *found) {
    struct error *error = NULL;
    *found = rejections->reader != NULL;
    while (*found && !(error = rows_next(rejections->reader, found)) && *found &&
           slice_is(rows_field(rejections->reader, rejections->stage), "plaudit"))
        continue;
    return error;
}

static void rejections_close(struct rejections *rejections) {
    rows_reader_close(rejections->reader);
    if (rejections->descriptor >= 0)
        (void)close(rejections->descriptor);
}

/* "SOURCE: PLACE: REASON" of the present one, in `line`. */
static void describe(const struct rejections *rejections, struct buffer *line) {
    const struct slice place = rows_field(rejections->reader, rejections->place);
    buffer_clear(line);
    buffer_append(line, rows_field(rejections->reader, rejections->source));
    buffer_append_text(line, ": ");
    buffer_append(line, place);
    buffer_append_text(line, place.length ? ": " : "");
    buffer_append(line, rows_field(rejections->reader, rejections->reason));
}

static struct error *read_known(const char *directory, struct intern *known) {
    struct rejections rejections;
    struct buffer line = {0};
    bool found = true;
    struct error *error = open_in(&rejections, directory);
    while (!error && !(error = next(&rejections, &found)) && found) {
        describe(&rejections, &line);
        (void)intern_add(known, buffer_slice(&line), NULL);
    }
    rejections_close(&rejections);
    buffer_free(&line);
    return error;
}

/* The first new line of each document, and how many more there are. */
struct news {
    struct intern *sources;
    struct document {
        char *line;
        size_t more;
    } * documents;
    size_t capacity;
};

static void take(struct news *news, const struct rejections *rejections, struct slice line) {
    bool added = false;
    const uint32_t number =
        intern_add(news->sources, rows_field(rejections->reader, rejections->source), &added);
    if (!added) {
        news->documents[number].more++;
        return;
    }
    news->documents =
        memory_grow(news->documents, &news->capacity, (size_t)number + 1, sizeof *news->documents);
    news->documents[number] = (struct document){.line = memory_copy_text(line.at, line.length)};
}

static struct error *find_news(const char *directory, const struct intern *known,
                               struct news *news) {
    struct rejections rejections;
    struct buffer line = {0};
    bool found = true;
    struct error *error = open_in(&rejections, directory);
    while (!error && !(error = next(&rejections, &found)) && found) {
        describe(&rejections, &line);
        if (intern_find(known, buffer_slice(&line)) == INTERN_NONE)
            take(news, &rejections, buffer_slice(&line));
    }
    rejections_close(&rejections);
    buffer_free(&line);
    return error;
}

/* Who watches has seen it when the stage said it. */
static void tell(const struct document *document, const struct journal *journal) {
    struct buffer line = {0};
    buffer_append_text(&line, document->line);
    if (document->more)
        buffer_format(&line, " (and %zu more, see plaudit status)", document->more);
    if (hush_is_watched())
        journal_add(journal, "%s", buffer_text(&line));
    else
        journal_warn(journal, "%s", buffer_text(&line));
    buffer_free(&line);
}

struct error *rejections_tell(const char *before, const char *now, const struct journal *journal,
                              bool *told) {
    struct news news = {.sources = intern_new()};
    struct intern *known = intern_new();
    struct error *error = before ? read_known(before, known) : NULL;
    if (!error)
        error = find_news(now, known, &news);
    const size_t count = intern_count(news.sources);
    for (size_t i = 0; i < count; i++) {
        if (!error)
            tell(&news.documents[i], journal);
        free(news.documents[i].line);
    }
    *told = !error && count > 0;
    free(news.documents);
    intern_free(news.sources);
    intern_free(known);
    return error;
}
