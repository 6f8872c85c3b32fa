/* The command line of `plaudit run`. */
#ifndef PLAUDIT_RUN_OPTIONS_H
#define PLAUDIT_RUN_OPTIONS_H

#include "engine/request.h"

/* Reads the command line; argv[0] is "run". A directory among the inputs that carries states.tsv,
 * groups.tsv or coalitions.tsv adds them to the tables. On an error, too, the request is to be
 * freed. */
struct error *run_options_read(int argc, char *argv[], struct request *request);

#endif
