/* The rule of stance: the constants by which hits become a score, read from a file that a
 * researcher can change (lexicons/stance.conf says of each what it is for and how it was set).
 *
 * The file has one constant a line, `name value`, with comments from '#' on. Every constant stands
 * in it exactly once: a rule that is half the file's and half a default would not be the rule that
 * a publication can cite.
 */
#ifndef PLAUDIT_JUDGEMENT_RULE_H
#define PLAUDIT_JUDGEMENT_RULE_H

#include "errors/error.h"
#include "memory/slice.h"

/* The longest rule file that is read, in bytes. */
#define RULE_MAX_FILE ((size_t)1 << 20)

struct rule {
    double courtesy;         /* share of its weight that praise keeps in a formula of courtesy */
    double challenge;        /* weight of scrutiny that makes the praise before it a prelude */
    double prelude;          /* share of its weight that praise keeps as a prelude */
    double negated_praise;   /* share of its weight that negated praise has as scrutiny */
    double negated_scrutiny; /* share of its weight that negated scrutiny has as praise */
    double quoted;           /* share of its weight that a quoted hit keeps */
    double balance;          /* units of praise that weigh as much as one unit of scrutiny */
    double doubt;            /* weight of the evidence that is missing: pulls scores towards 0 */
    double evidence;      /* least weight of praise, or of scrutiny, that counts as being there */
    double praise_from;   /* a score from here on is the stance praise */
    double scrutiny_from; /* minus this and below is the stance scrutiny */
};

/* Reads a rule from the text of a file called `name`; an error names it, the line and what was
 * expected. */
struct error *rule_parse(const char *name, struct slice content, struct rule *rule);

/* Reads a rule from a file. */
struct error *rule_read(const char *path, struct rule *rule);

/* Reads the rule of a directory of lexicons: its own file stance.conf, or where it has none the one
 * that is installed, since a researcher's own lexicons need not bring a rule. */
struct error *rule_read_for(const char *lexicons, struct rule *rule);

#endif
