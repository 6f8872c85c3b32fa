/* Errors as values.
 *
 * A function that can fail returns a `struct error *`: NULL is success. Whoever receives an error
 * owns it and does exactly one of three things: return it upward (perhaps told more with
 * error_within), report it, or free it. It is printed once, at the top, as
 *
 *     plaudit-ingest: report.pdf: page 3: what went wrong
 *
 * This layer knows no other layer of the project.
 */
#ifndef PLAUDIT_ERROR_H
#define PLAUDIT_ERROR_H

/* What a process tells its caller; the same four for every executable. */
enum exit_status {
    EXIT_STATUS_WELL = 0,        /* everything was read and written */
    EXIT_STATUS_REJECTS = 1,     /* done, but some inputs were rejected, each named on stderr */
    EXIT_STATUS_ENVIRONMENT = 2, /* usage, a missing column, a full disk: not the input's fault */
    EXIT_STATUS_DAMAGED = 3,     /* the input is damaged and nothing was written */
};

struct error {
    enum exit_status status;
    char *message; /* one line, without the program's name and without a newline */
};

/* A new error; the message is formatted as by printf. Never returns NULL. */
struct error *error_new(enum exit_status status, const char *format, ...)
    __attribute__((format(printf, 2, 3), returns_nonnull));

/* A new error of the environment that ends in ": " and the text of the present errno. */
struct error *error_system(const char *format, ...)
    __attribute__((format(printf, 1, 2), returns_nonnull));

/* Takes `inner` and returns it with "<context>: " before its message; NULL stays NULL. */
struct error *error_within(struct error *inner, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Prints "<program>: <message>" on stderr, frees the error, returns its status.
 * NULL prints nothing and is EXIT_STATUS_WELL. */
enum exit_status error_report(struct error *error);

/* Prints a line on stderr in the same form, for a rejected input after which work goes on. */
void error_warn(const char *format, ...) __attribute__((format(printf, 1, 2)));

void error_free(struct error *error);

#endif
