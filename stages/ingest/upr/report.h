/* The reader of reports of the Working Group on the Universal Periodic Review.
 *
 * Rows, in the order of the document: the introduction (procedural), the presentation by the State
 * under review (reply), the interactive dialogue (statement, reply, procedural), the conclusions
 * (recommendation: one row for each State that makes it; procedural), and voluntary pledges
 * (reply). The annex, a list of the delegation's members, is no text of the debate.
 */
#ifndef PLAUDIT_UPR_REPORT_H
#define PLAUDIT_UPR_REPORT_H

#include "ingest/statement.h"
#include "ingest/upr/upr_profile.h"
#include "states/states.h"

/* Whether `text` (UTF-8; the beginning of a document is enough) is such a report. */
bool upr_report_recognise(struct upr_profile *profile, struct slice text);

/* What the report says of itself, to be held against what was read. */
struct upr_report_check {
    uint64_t declared; /* delegations that spoke, by the report's own words; 0: it does not say */
    uint64_t speakers; /* different names of speakers among the statements */
    uint64_t statements;
};

/* Reads a whole report. A report without an interactive dialogue is an error. */
struct error *upr_report_read(struct upr_profile *profile, const struct states *states,
                              struct slice text, struct statement_sink sink,
                              struct upr_report_check *check);

#endif
