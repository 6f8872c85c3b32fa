/* `plaudit run`: from documents to tables. */
#ifndef PLAUDIT_RUN_H
#define PLAUDIT_RUN_H

#include "errors/error.h"

/* argv[0] is "run". Returns what main should return, unless a signal has asked the process to end:
 * then, when all is cleaned up, it ends by that signal. */
enum exit_status run_command(int argc, char *argv[]);

#endif
