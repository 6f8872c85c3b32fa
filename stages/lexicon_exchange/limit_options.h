/* The options that raise the limits of a dictionary, for import and export alike. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_LIMIT_OPTIONS_H
#define PLAUDIT_LEXICON_EXCHANGE_LIMIT_OPTIONS_H

#include "lexicon_exchange/dictionary.h"

/* Values for getopt_long beyond every character. */
enum limit_option {
    LIMIT_OPTION_DEPTH = 1000,
    LIMIT_OPTION_ENTRIES,
    LIMIT_OPTION_ENTRY,
};

#define LIMIT_OPTIONS                                                                              \
    {"max-depth", required_argument, NULL, LIMIT_OPTION_DEPTH},                                    \
        {"max-entries", required_argument, NULL, LIMIT_OPTION_ENTRIES}, {                          \
        "max-entry", required_argument, NULL, LIMIT_OPTION_ENTRY                                   \
    }

#define LIMIT_OPTIONS_HELP                                                                         \
    "      --max-depth N         categories in categories (default 32)\n"                          \
    "      --max-entries N       entries and categories together (default 1000000)\n"              \
    "      --max-entry SIZE      bytes of an entry or a name (default 4096)\n"

/* Takes one of LIMIT_OPTIONS; an error of usage for every other option. */
struct error *limit_option_take(int option, const char *argument, struct dictionary_limits *limits);

#endif
