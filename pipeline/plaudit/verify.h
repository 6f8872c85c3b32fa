/* `plaudit verify`: reads everything that a corpus keeps again, and says what is not as it was. */
#ifndef PLAUDIT_VERIFY_H
#define PLAUDIT_VERIFY_H

#include "errors/error.h"

/* argv[0] is "verify". */
enum exit_status verify_command(int argc, char *argv[]);

#endif
