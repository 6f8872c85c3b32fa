/* plaudit: the command that people type. */
#include "command/command.h"
#include "memory/buffer.h"
#include "plaudit/lexicon_check.h"
#include "plaudit/run.h"
#include "plaudit/status.h"
#include "plaudit/update.h"
#include "plaudit/verify.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help_text[] =
    "plaudit measures how States speak in international councils: who praises whom, and with "
    "which\n"
    "framing.\n"
    "\n"
    "Usage: plaudit run [OPTION]... INPUT...\n"
    "       plaudit update [OPTION]... CORPUS\n"
    "       plaudit status [OPTION]... CORPUS\n"
    "       plaudit verify [OPTION]... CORPUS\n"
    "       plaudit lexicon check [OPTION]... [DIR [CORPUS]]\n"
    "       plaudit lexicon usage [OPTION]... [FILE]\n"
    "       plaudit lexicon diff [OPTION]... OLD NEW [FILE]\n"
    "       plaudit lexicon suggest --in COLUMN=VALUE [OPTION]... [FILE]\n"
    "       plaudit lexicon import [OPTION]... [FILE]\n"
    "       plaudit lexicon export --format NAME [OPTION]... [DIR]\n"
    "       plaudit evaluate --gold FILE [OPTION]... [FILE]\n"
    "       plaudit export --sqlite FILE | --csv DIR [OPTION]... [RESULTS]\n"
    "       plaudit reproduce [OPTION]... provenance.json\n"
    "       plaudit STAGE [OPTION]... [FILE]\n"
    "       plaudit --help | --version\n"
    "\n"
    "Commands:\n"
    "  run             takes documents through all stages and writes the tables\n"
    "  update          brings a corpus that is kept, and its results, up to date\n"
    "  status          says what a corpus holds and what its next update would find\n"
    "  verify          reads everything that a corpus keeps again and compares\n"
    "  lexicon check   tests lexicons by the sentences that stand in them, and in a corpus\n"
    "  lexicon usage   says which entries fire in a corpus, how often, and which never do\n"
    "  lexicon diff    says what a change of the lexicons does to hits and stances\n"
    "  lexicon suggest finds what one part of a corpus says more than another and no entry has\n"
    "  lexicon import  makes a lexicon of another program's dictionary; export goes back\n"
    "  evaluate        compares the measures with what people coded\n"
    "  export          writes statements, hits and tables as an SQLite database or as CSV\n"
    "  reproduce       does a recorded run once more and says whether its results come out again\n"
    "\n"
    "`plaudit COMMAND --help` says more about each. Every stage is an executable of its own,\n"
    "plaudit-STAGE, and `plaudit STAGE` is the same: ingest, attribute, tokenize, match, stance,\n"
    "tally, flood, echo, kwic.\n"
    "\n"
    "Examples:\n"
    "  plaudit run reports/\n"
    "  plaudit lexicon check my-lexicons\n"
    "  plaudit evaluate --gold codes.tsv statements.tsv\n";

struct subcommand {
    const char *words[2];                             /* the second may be NULL */
    enum exit_status (*work)(int argc, char *argv[]); /* argv[0] is the last word */
};

static const struct subcommand subcommands[] = {
    {{"run", NULL}, run_command},
    {{"update", NULL}, update_command},
    {{"status", NULL}, status_command},
    {{"verify", NULL}, verify_command},
    {{"lexicon", "check"}, lexicon_check_command},
};

static bool is_named(const struct subcommand *subcommand, int argc, char *argv[]) {
    return argc > 1 && strcmp(argv[1], subcommand->words[0]) == 0 &&
           (!subcommand->words[1] || (argc > 2 && strcmp(argv[2], subcommand->words[1]) == 0));
}

static bool is_word(const char *text) {
    return *text != '\0' && *text != '-' &&
           strspn(text, "abcdefghijklmnopqrstuvwxyz-") == strlen(text);
}

/* Becomes the executable of that name beside this one; returns only if there is none. */
static void become(const char *name, char *argv[]) {
    char *path = command_sibling_path(name);
    if (access(path, X_OK) == 0) {
        argv[0] = path;
        (void)execv(path, argv);
    }
    free(path);
}

/* `plaudit evaluate` is plaudit-evaluate, and `plaudit lexicon usage` is plaudit-lexicon-usage; a
 * word that could be a path is none. Returns only if there is no such executable. */
static void become_stage(int words, char *argv[]) {
    struct buffer name = {0};
    buffer_append_text(&name, "plaudit");
    for (int i = 0; i < words; i++)
        buffer_format(&name, "-%s", argv[i]);
    become(buffer_text(&name), argv + words - 1);
    buffer_free(&name);
}

int main(int argc, char *argv[]) {
    command_start();
    for (size_t i = 0; i < sizeof subcommands / sizeof *subcommands; i++) {
        const int words = subcommands[i].words[1] ? 2 : 1;
        if (is_named(&subcommands[i], argc, argv))
            return (int)subcommands[i].work(argc - words, argv + words);
    }
    const char *word = argc > 1 ? argv[1] : "";
    if (argc > 2 && is_word(word) && is_word(argv[2]))
        become_stage(2, argv + 1);
    if (is_word(word))
        become_stage(1, argv + 1);
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return (int)command_help(help_text);
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        return (int)command_version();
    return (int)error_report(
        *word ? command_usage("there is no command '%s'", word)
              : command_usage("a command is needed: run, update, lexicon check"));
}
