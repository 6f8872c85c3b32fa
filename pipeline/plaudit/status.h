/* `plaudit status`: what a corpus holds, and what its next update would find. */
#ifndef PLAUDIT_STATUS_H
#define PLAUDIT_STATUS_H

#include "errors/error.h"

/* argv[0] is "status". */
enum exit_status status_command(int argc, char *argv[]);

#endif
