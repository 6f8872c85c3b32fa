/* Writing JSON (RFC 8259), indented, in the order of the calls. Bytes that are not UTF-8 are
 * written as U+FFFD. Whoever opens an object or array closes it; `key` is NULL inside an array.
 */
#ifndef PLAUDIT_ENGINE_JSON_H
#define PLAUDIT_ENGINE_JSON_H

#include "memory/buffer.h"

#include <stdbool.h>
#include <stdint.h>

struct json {
    struct buffer text; /* owned; buffer_free it */
    unsigned depth;
    bool begun; /* the innermost object or array has an item already */
};

void json_open_object(struct json *json, const char *key);
void json_close_object(struct json *json);
void json_open_array(struct json *json, const char *key);
void json_close_array(struct json *json);
void json_text(struct json *json, const char *key, struct slice text);
void json_count(struct json *json, const char *key, uint64_t count);
void json_null(struct json *json, const char *key);

#endif
