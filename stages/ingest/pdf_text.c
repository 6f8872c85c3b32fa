#define _GNU_SOURCE /* memfd_create, pipe2 */
#include "ingest/pdf_text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define CONVERTER "pdftotext"
#define READ_BYTES ((size_t)64 << 10)
#define NOT_EXECUTED 125 /* of our own */
#define NOT_LOADED 127   /* the dynamic loader found no room */
#define COMPLAINT_BYTES ((rlim_t)1 << 20)

struct conversion {
    pid_t child;
    int document; /* in memory; the child's standard input */
    int output;
    int complaints;
};

static void run_converter(const struct conversion *conversion, int output, int complaints,
                          const struct ingest_limits *limits) {
    const struct rlimit seconds = {limits->pdf_seconds, limits->pdf_seconds};
    const struct rlimit memory = {limits->pdf_memory, limits->pdf_memory};
    const struct rlimit none = {0, 0};
    const struct rlimit complaint = {COMPLAINT_BYTES, COMPLAINT_BYTES};
    if (dup2(conversion->document, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
        dup2(complaints, STDERR_FILENO) < 0 || setrlimit(RLIMIT_CPU, &seconds) != 0 ||
        setrlimit(RLIMIT_AS, &memory) != 0 || setrlimit(RLIMIT_CORE, &none) != 0 ||
        setrlimit(RLIMIT_FSIZE, &complaint) != 0)
        _exit(NOT_EXECUTED);
    execlp(CONVERTER, CONVERTER, "-enc", "UTF-8", "-", "-", (char *)NULL);
    _exit(NOT_EXECUTED);
}

/* The document goes into an anonymous file in memory: a pipe would need a second process to feed
 * it while we read. */
static struct error *hold(struct slice bytes, int *descriptor) {
    *descriptor = memfd_create("pdf", MFD_CLOEXEC);
    if (*descriptor < 0)
        return error_system("memory for a PDF");
    while (bytes.length) {
        const ssize_t written = write(*descriptor, bytes.at, bytes.length);
        if (written < 0 && errno != EINTR)
            return error_system("memory for a PDF");
        if (written > 0) {
            bytes.at += written;
            bytes.length -= (size_t)written;
        }
    }
    if (lseek(*descriptor, 0, SEEK_SET) != 0)
        return error_system("memory for a PDF");
    return NULL;
}

/* The complaints go to a file in memory as well: they are short, and reading two pipes at once
 * would be the only reason for a poll loop. */
static struct error *start(struct conversion *conversion, const struct ingest_limits *limits) {
    int output[2];
    conversion->complaints = memfd_create("complaints", MFD_CLOEXEC);
    if (conversion->complaints < 0 || pipe2(output, O_CLOEXEC) != 0)
        return error_system(CONVERTER);
    conversion->child = fork();
    if (conversion->child == 0)
        run_converter(conversion, output[1], conversion->complaints, limits);
    close(output[1]);
    conversion->output = output[0];
    return conversion->child < 0 ? error_system(CONVERTER) : NULL;
}

static struct error *read_output(int descriptor, uint64_t most, struct buffer *text) {
    for (;;) {
        buffer_reserve(text, READ_BYTES);
        const ssize_t count = read(descriptor, text->at + text->length, READ_BYTES);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return error_system(CONVERTER);
        if (count == 0)
            return NULL;
        text->length += (size_t)count;
        text->at[text->length] = '\0';
        if (text->length > most)
            return error_new(EXIT_STATUS_DAMAGED,
                             "more than %llu bytes of text (--max-text raises the limit)",
                             (unsigned long long)most);
    }
}

static struct error *explain(const struct conversion *conversion, int status) {
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return NULL;
    if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_LOADED)
        return error_new(EXIT_STATUS_DAMAGED,
                         CONVERTER " could not be loaded (--pdf-memory raises its limit)");
    if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_EXECUTED)
        return error_new(EXIT_STATUS_ENVIRONMENT,
                         CONVERTER " is not installed (Debian package poppler-utils)");
    if (WIFSIGNALED(status))
        return error_new(EXIT_STATUS_DAMAGED,
                         CONVERTER " was ended by %s (--pdf-seconds and --pdf-memory raise its "
                                   "limits)",
                         strsignal(WTERMSIG(status)));
    char complaint[256] = "";
    const ssize_t length = pread(conversion->complaints, complaint, sizeof complaint - 1, 0);
    complaint[length > 0 ? length : 0] = '\0';
    complaint[strcspn(complaint, "\n")] = '\0';
    return error_new(EXIT_STATUS_DAMAGED, "not a readable PDF: %s",
                     *complaint ? complaint : CONVERTER " failed");
}

struct error *pdf_text(struct slice bytes, const struct ingest_limits *limits,
                       struct buffer *text) {
    struct conversion conversion = {-1, -1, -1, -1};
    struct error *error = hold(bytes, &conversion.document);
    if (!error)
        error = start(&conversion, limits);
    if (!error)
        error = read_output(conversion.output, limits->max_text, text);
    if (conversion.child > 0) {
        if (error)
            (void)kill(conversion.child, SIGKILL);
        int status = 0;
        while (waitpid(conversion.child, &status, 0) < 0 && errno == EINTR) {
        }
        if (!error)
            error = explain(&conversion, status);
    }
    const int descriptors[] = {conversion.document, conversion.output, conversion.complaints};
    for (size_t i = 0; i < sizeof descriptors / sizeof *descriptors; i++)
        if (descriptors[i] >= 0)
            close(descriptors[i]);
    return error;
}
