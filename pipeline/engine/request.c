#include "engine/request.h"

#include <stdlib.h>

void request_free(struct request *request) {
    for (size_t i = 0; i < request->owned.count; i++)
        free((char *)request->owned.at[i]);
    free(request->lexicons);
    words_free(&request->tables);
    words_free(&request->ingest);
    words_free(&request->attribute);
    words_free(&request->every);
    words_free(&request->command);
    words_free(&request->owned);
}
