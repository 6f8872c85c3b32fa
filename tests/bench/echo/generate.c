/* Writes the invented corpus of tests/units/echo_corpus.h: generate STATEMENTS SEED ROWS NAMES
 * PLANTED. */
#include "../../units/echo_corpus.h"

#include <stdlib.h>

static void write_planted(const struct planted_list *list, FILE *planted) {
    (void)fputs("group\tid\tfirst\tend\n", planted);
    for (size_t i = 0; i < list->count; i++)
        (void)fprintf(planted, "%u\tinvented#%u\t%u\t%u\n", list->at[i].group + 1,
                      list->at[i].statement + 1, list->at[i].first, list->at[i].end);
}

int main(int argc, char *argv[]) {
    if (argc != 6)
        return (void)fputs("generate STATEMENTS SEED ROWS NAMES PLANTED\n", stderr), 2;
    const uint32_t statements = (uint32_t)strtoul(argv[1], NULL, 10);
    const struct corpus_plan plan = {.seed = strtoull(argv[2], NULL, 10),
                                     .statements = statements,
                                     .states = 190,
                                     .events = statements / 60 + 1,
                                     .groups = statements / 100 + 1,
                                     .words_least = 30,
                                     .words_most = 180,
                                     .passage_least = 25,
                                     .passage_most = 80,
                                     .changed_least = 0.1,
                                     .changed_most = 0.3};
    FILE *files[3] = {fopen(argv[3], "w"), fopen(argv[4], "w"), fopen(argv[5], "w")};
    struct planted_list list = {0};
    if (!files[0] || !files[1] || !files[2])
        return perror("generate"), 2;
    corpus_write(&plan, files[0], files[1], &list);
    write_planted(&list, files[2]);
    free(list.at);
    for (size_t i = 0; i < 3; i++)
        if (fclose(files[i]) != 0)
            return perror("generate"), 2;
    return 0;
}
