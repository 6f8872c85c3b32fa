/* plaudit: the command that people type. */
#include "command/command.h"
#include "plaudit/lexicon_check.h"
#include "plaudit/run.h"

#include <stdio.h>
#include <string.h>

static const char help_text[] =
    "plaudit measures how States speak in international councils: who praises whom, and with "
    "which\n"
    "framing.\n"
    "\n"
    "Usage: plaudit run [OPTION]... INPUT...\n"
    "       plaudit lexicon check [OPTION]... [DIR]\n"
    "       plaudit --help | --version\n"
    "\n"
    "Commands:\n"
    "  run             takes documents through all stages and writes the tables\n"
    "  lexicon check   tests a directory of lexicons by the sentences that stand in it\n"
    "\n"
    "`plaudit COMMAND --help` says more about each. The stages are executables of their own:\n"
    "plaudit-ingest, plaudit-attribute, plaudit-tokenize, plaudit-match, plaudit-stance,\n"
    "plaudit-tally, plaudit-flood, plaudit-kwic and plaudit-echo.\n"
    "\n"
    "Examples:\n"
    "  plaudit run reports/\n"
    "  plaudit lexicon check my-lexicons\n";

struct subcommand {
    const char *words[2];                             /* the second may be NULL */
    enum exit_status (*work)(int argc, char *argv[]); /* argv[0] is the last word */
};

static const struct subcommand subcommands[] = {
    {{"run", NULL}, run_command},
    {{"lexicon", "check"}, lexicon_check_command},
};

static bool is_named(const struct subcommand *subcommand, int argc, char *argv[]) {
    return argc > 1 && strcmp(argv[1], subcommand->words[0]) == 0 &&
           (!subcommand->words[1] || (argc > 2 && strcmp(argv[2], subcommand->words[1]) == 0));
}

int main(int argc, char *argv[]) {
    command_start();
    for (size_t i = 0; i < sizeof subcommands / sizeof *subcommands; i++) {
        const int words = subcommands[i].words[1] ? 2 : 1;
        if (is_named(&subcommands[i], argc, argv))
            return (int)subcommands[i].work(argc - words, argv + words);
    }
    const char *word = argc > 1 ? argv[1] : "";
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return (int)command_help(help_text);
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        return (int)command_version();
    return (int)error_report(*word ? command_usage("there is no command '%s'", word)
                                   : command_usage("a command is needed: run, lexicon check"));
}
