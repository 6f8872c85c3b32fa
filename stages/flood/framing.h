/* Framing: is the talk of technical assistance, or of accountability?
 *
 * A statement leans to assistance or to accountability if it has more hits of
 * `framing.technical-assistance` or of `framing.accountability`; only statements that lean count,
 * once each, since hits in one statement go together. The share of assistance is shown for every
 * State and coalition that speaks, and for every session; it is held against all other leaning
 * statements by the common odds ratio (mantel_haenszel.h), stratified by session for States and
 * coalitions, by speaker for sessions. The trend over sessions is that of trend.h, by speaker; the
 * time is the session's number, and statements of sessions that have none do not count in it.
 *
 * The table does not depend on the order of the rows. Memory: some 30 bytes per statement that
 * leans, twice, and the names.
 */
#ifndef PLAUDIT_FLOOD_FRAMING_H
#define PLAUDIT_FLOOD_FRAMING_H

#include "flood/measure.h"
#include "rows/rows.h"

struct error *framing_measure(const struct measure *measure, struct rows_reader *reader,
                              struct rows_writer *writer);

#endif
