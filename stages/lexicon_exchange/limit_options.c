#include "lexicon_exchange/limit_options.h"

#include "command/command.h"

/* Nested names are walked by recursion, and numbers of entries are kept in 32 bits. */
#define DEPTH_MOST ((uint64_t)1000)
#define ENTRIES_MOST ((uint64_t)1 << 31)

struct error *limit_option_take(int option, const char *argument,
                                struct dictionary_limits *limits) {
    uint64_t value = 0;
    struct error *error = NULL;
    switch (option) {
    case LIMIT_OPTION_DEPTH:
        error = command_read_count("--max-depth", argument, 1, DEPTH_MOST, &value);
        limits->max_depth = error ? limits->max_depth : (size_t)value;
        return error;
    case LIMIT_OPTION_ENTRIES:
        error = command_read_count("--max-entries", argument, 1, ENTRIES_MOST, &value);
        limits->max_entries = error ? limits->max_entries : (size_t)value;
        return error;
    case LIMIT_OPTION_ENTRY:
        error = command_read_size("--max-entry", argument, &value);
        limits->max_entry = error ? limits->max_entry : (size_t)value;
        return error;
    default:
        return command_usage("the options were not understood");
    }
}
