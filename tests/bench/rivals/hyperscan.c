/* The rival: hyperscan in block mode, a line of the text at a time, all literals in one database.
 *
 *     hyperscan LITERALS TEXT [words]
 *
 * prints how many matches there were. With `words` each literal stands between \b, as ripgrep's -w
 * has it; hyperscan knows \b for ASCII only. Without, the literals match anywhere. Caseless both
 * times. Every match is counted, overlapping ones too: hyperscan has no leftmost-longest rule.
 */
#include <errno.h>
#include <hs/hs.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct literals {
    char **pattern;
    unsigned *flag;
    unsigned *id;
    unsigned count;
    unsigned capacity;
};

static void fail(const char *what, const char *why) {
    (void)fprintf(stderr, "hyperscan: %s: %s\n", what, why);
    exit(2);
}

static void *room(void *block, size_t size) {
    void *larger = realloc(block, size);
    if (!larger)
        fail("memory", "none left");
    return larger;
}

static FILE *open_file(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file)
        fail(path, strerror(errno));
    return file;
}

/* The literals are letters and spaces: nothing in them needs to be escaped. */
static char *pattern_of(const char *literal, bool words) {
    const size_t size = strlen(literal) + sizeof "\\b\\b";
    char *pattern = room(NULL, size);
    (void)snprintf(pattern, size, words ? "\\b%s\\b" : "%s", literal);
    return pattern;
}

static void add(struct literals *literals, const char *literal, bool words) {
    if (literals->count == literals->capacity) {
        literals->capacity = literals->capacity * 2 + 64;
        literals->pattern = room(literals->pattern, literals->capacity * sizeof(char *));
        literals->flag = room(literals->flag, literals->capacity * sizeof(unsigned));
        literals->id = room(literals->id, literals->capacity * sizeof(unsigned));
    }
    literals->pattern[literals->count] = pattern_of(literal, words);
    literals->flag[literals->count] = HS_FLAG_CASELESS;
    literals->id[literals->count] = literals->count;
    literals->count++;
}

static struct literals read_literals(const char *path, bool words) {
    struct literals literals = {0};
    FILE *file = open_file(path);
    char *line = NULL;
    size_t size = 0;
    for (ssize_t length; (length = getline(&line, &size, file)) > 0;) {
        if (line[length - 1] == '\n')
            line[length - 1] = '\0';
        add(&literals, line, words);
    }
    free(line);
    (void)fclose(file);
    return literals;
}

static hs_database_t *compile(const struct literals *literals) {
    hs_database_t *database = NULL;
    hs_compile_error_t *error = NULL;
    if (hs_compile_multi((const char *const *)literals->pattern, literals->flag, literals->id,
                         literals->count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS)
        fail("compiling", error->message);
    return database;
}

static int count_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
                       void *context) {
    (void)id, (void)from, (void)to, (void)flags;
    ++*(uint64_t *)context;
    return 0;
}

static uint64_t scan(const hs_database_t *database, const char *path) {
    hs_scratch_t *scratch = NULL;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        fail("scratch", "none left");
    uint64_t count = 0;
    FILE *file = open_file(path);
    (void)setvbuf(file, NULL, _IOFBF, (size_t)128 << 10);
    char *line = NULL;
    size_t size = 0;
    for (ssize_t length; (length = getline(&line, &size, file)) > 0;)
        if (hs_scan(database, line, (unsigned)length, 0, scratch, count_match, &count) !=
            HS_SUCCESS)
            fail(path, "scan failed");
    free(line);
    (void)fclose(file);
    (void)hs_free_scratch(scratch);
    return count;
}

int main(int argc, char *argv[]) {
    if (argc < 3)
        fail("usage", "hyperscan LITERALS TEXT [words]");
    struct literals literals = read_literals(argv[1], argc > 3 && strcmp(argv[3], "words") == 0);
    hs_database_t *database = compile(&literals);
    (void)printf("%llu\n", (unsigned long long)scan(database, argv[2]));
    (void)hs_free_database(database);
    for (unsigned i = 0; i < literals.count; i++)
        free(literals.pattern[i]);
    free(literals.pattern);
    free(literals.flag);
    free(literals.id);
    return 0;
}
