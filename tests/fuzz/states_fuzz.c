/* A name is found at the head of any bytes: it ends inside them, and what was found is found again
 * when it stands alone. */
#define _GNU_SOURCE /* memfd_create */
#include "states/states.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds)
        abort();
}

static const char table[] = "code\tname\tfrom\tto\n"
                            "XAA\tGuinea\t\t\n"
                            "XAB\tGuinea-Bissau\t\t\n"
                            "XAC\tNiger\t\t\n"
                            "XAD\tDemocratic People’s Republic of Ardonia\t\t\n"
                            "XAE\tIstria (Sovereign Republic of)\t\t\n"
                            "XAF\tUS\t\t\n"
                            "XAG\t几内亚\t\t\n"
                            "XAH\tA\t2010-01-01\t\n"
                            "XAI\tÉ & Å\t\t\n";

static struct states *make_states(void) {
    const int descriptor = memfd_create("states", 0);
    must(descriptor >= 0);
    must(write(descriptor, table, sizeof table - 1) == (ssize_t)(sizeof table - 1));
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
    struct states *states = states_new();
    must(states_load(states, path) == NULL);
    must(close(descriptor) == 0);
    return states;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct states *states; /* made once: the fuzzer calls in one thread, and never ends */
    if (!states)
        states = make_states();
    const struct slice text = {(const char *)data, size};
    const struct slice date = slice_of("2012-01-01");
    (void)states_code(states, text, date);
    const char *code = NULL;
    const size_t length = states_prefix(states, text, date, &code);
    must(length <= size && (length > 0) == (code != NULL));
    if (length > 0) {
        const struct slice name = {text.at, length};
        const char *whole = states_code(states, name, date);
        must(whole == code);
        const char *again = NULL;
        must(states_prefix(states, name, date, &again) == length && again == code);
    }
    return 0;
}
