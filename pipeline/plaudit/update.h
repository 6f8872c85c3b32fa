/* `plaudit update`: a corpus and its results, brought up to date. */
#ifndef PLAUDIT_UPDATE_H
#define PLAUDIT_UPDATE_H

#include "errors/error.h"

/* argv[0] is "update". */
enum exit_status update_command(int argc, char *argv[]);

#endif
