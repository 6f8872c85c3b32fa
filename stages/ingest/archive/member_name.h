/* Names of members of archives. */
#ifndef PLAUDIT_MEMBER_NAME_H
#define PLAUDIT_MEMBER_NAME_H

#include "memory/buffer.h"
#include "memory/slice.h"

/* Brings a name to one form: no "." and no empty parts; bytes that are not UTF-8, and control
 * characters, become %XX. Returns NULL, or why the name cannot be trusted. */
const char *member_name_read(struct slice printed, struct buffer *name);

#endif
