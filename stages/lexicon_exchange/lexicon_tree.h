/* A lexicon as a dictionary: what other programs can say of it. */
#ifndef PLAUDIT_LEXICON_EXCHANGE_LEXICON_TREE_H
#define PLAUDIT_LEXICON_EXCHANGE_LEXICON_TREE_H

#include "lexicon/lexicon.h"
#include "lexicon_exchange/dictionary.h"

struct lexicon_tree_request {
    const char *language;
    size_t max_alternatives; /* entries that one entry may become */
    bool weights;            /* whether they will be written */
};

/* Adds the counted categories and the entries of one language to an empty dictionary: dotted names
 * become nested categories, `origin:` gives them the names they had, titles become descriptions and
 * alternatives entries of their own. What no dictionary has is told as a loss: regular expressions,
 * gaps and exceptions entry by entry, and weights if they will not be written; cues, tests,
 * polarity and source category by category. */
struct error *lexicon_tree_read(const struct lexicon *lexicon,
                                const struct lexicon_tree_request *request,
                                struct dictionary *dictionary);

/* The only language of the lexicon's entries; NULL if there are several. */
const char *lexicon_tree_language(const struct lexicon *lexicon);

#endif
