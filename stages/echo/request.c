#include "echo/request.h"

#include "memory/memory.h"

#include <stdlib.h>

void arguments_add(struct arguments *arguments, const char *argument) {
    arguments->at = memory_grow(arguments->at, &arguments->capacity, arguments->count + 1,
                                sizeof *arguments->at);
    arguments->at[arguments->count++] = argument;
}

void request_free(struct request *request) {
    conditions_free(&request->where);
    free(request->quoted.at);
    free(request->states.at);
}
