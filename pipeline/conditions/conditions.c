#include "conditions/conditions.h"

#include "command/command.h"
#include "conditions/makers.h"
#include "memory/memory.h"

#include <stdlib.h>

struct error *conditions_add(struct conditions *conditions, const char *option,
                             const char *written) {
    const char *equals = strchr(written, '=');
    if (!equals || equals == written)
        return command_usage("%s takes COLUMN=VALUE, not '%s'", option, written);
    conditions->at = memory_grow(conditions->at, &conditions->capacity, conditions->count + 1,
                                 sizeof *conditions->at);
    struct condition *condition = &conditions->at[conditions->count++];
    const size_t length = (size_t)(equals - written);
    condition->column = memory_copy_text(written, strlen(written));
    condition->column[length] = '\0';
    condition->value = condition->column + length + 1;
    condition->number = 0;
    return NULL;
}

struct error *conditions_bind(struct conditions *conditions, const struct rows_reader *reader) {
    struct error *error = NULL;
    for (size_t i = 0; i < conditions->count && !error; i++)
        error = makers_require(reader, conditions->at[i].column, "no stage of the chain",
                               &conditions->at[i].number);
    return error;
}

bool conditions_met(struct conditions *conditions, const struct rows_reader *reader) {
    for (size_t i = 0; i < conditions->count; i++)
        if (!slice_is(rows_text(reader, conditions->at[i].number, &conditions->room),
                      conditions->at[i].value))
            return false;
    return true;
}

void conditions_free(struct conditions *conditions) {
    for (size_t i = 0; i < conditions->count; i++)
        free(conditions->at[i].column);
    free(conditions->at);
    buffer_free(&conditions->room);
    *conditions = (struct conditions){0};
}
