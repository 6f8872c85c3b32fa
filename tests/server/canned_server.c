/* canned_server DIRECTORY: an HTTP server for tests that answers with what lies in files.
 *
 * It listens on a free port of 127.0.0.1, prints "port N" and then a line per request: its method,
 * its path, and "if" when it was conditional. `GET /name` is answered with the bytes of
 * DIRECTORY/name, which are a whole answer of HTTP, status line and headers included, and may break
 * every rule; then the connection is closed. Three things are its own:
 *
 *   - Where DIRECTORY/name.first exists, it is sent instead, once: it is removed.
 *   - A request whose If-None-Match or If-Modified-Since has the value of the answer's own ETag or
 *     Last-Modified is answered with 304.
 *   - After DIRECTORY/name.stall (asked for as /name.stall) the connection stays open, in silence,
 *     until the client closes it.
 *
 * One connection at a time. It ends by itself when nothing came for a minute, so that a test that
 * was killed leaves nobody behind.
 */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST_OF_REQUEST 8192
#define MOST_OF_ANSWER ((size_t)4 << 20)
#define IDLE_MILLISECONDS 60000

struct text {
    char *at; /* ends with '\0' */
    size_t length;
};

static _Noreturn void fail(const char *what) {
    perror(what);
    exit(2);
}

/* Whether bytes, a connection or its end came in time. */
static bool came(int descriptor) {
    struct pollfd wanted = {.fd = descriptor, .events = POLLIN};
    int ready;
    do
        ready = poll(&wanted, 1, IDLE_MILLISECONDS);
    while (ready < 0 && errno == EINTR);
    return ready > 0;
}

static int listen_anywhere(void) {
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, size) < 0 ||
        listen(listener, 8) < 0 || getsockname(listener, (struct sockaddr *)&address, &size) < 0)
        fail("canned_server");
    printf("port %d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

/* Reads up to the empty line that ends the request. */
static bool read_request(int connection, char *request) {
    size_t length = 0;
    request[0] = '\0';
    while (!strstr(request, "\r\n\r\n")) {
        if (length + 1 >= MOST_OF_REQUEST || !came(connection))
            return false;
        const ssize_t n = read(connection, request + length, MOST_OF_REQUEST - 1 - length);
        if (n <= 0)
            return false;
        length += (size_t)n;
        request[length] = '\0';
    }
    return true;
}

static bool send_all(int connection, const char *bytes, size_t length) {
    while (length > 0) {
        const ssize_t n = write(connection, bytes, length);
        if (n < 0)
            return false; /* the client has heard enough */
        bytes += n;
        length -= (size_t)n;
    }
    return true;
}

/* The file, or nothing (.at NULL). */
static struct text read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return (struct text){0};
    char *at = malloc(MOST_OF_ANSWER + 1);
    if (!at)
        fail("canned_server");
    const size_t length = fread(at, 1, MOST_OF_ANSWER, file);
    at[length] = '\0';
    fclose(file);
    return (struct text){at, length};
}

static struct text read_answer(const char *directory, const char *path) {
    char name[MOST_OF_REQUEST + 256];
    snprintf(name, sizeof name, "%.200s%s.first", directory, path);
    struct text answer = read_file(name);
    if (answer.at) {
        remove(name);
        return answer;
    }
    snprintf(name, sizeof name, "%.200s%s", directory, path);
    return read_file(name);
}

/* The value of a header in the lines before the first empty one; nothing (.at NULL) if not there.
 */
static struct text header(const char *message, const char *name) {
    const size_t length = strlen(name);
    for (const char *line = strstr(message, "\r\n"); line && strncmp(line, "\r\n\r\n", 4) != 0;
         line = strstr(line + 2, "\r\n")) {
        if (strncasecmp(line + 2, name, length) == 0 && line[2 + length] == ':') {
            const char *value = line + 3 + length;
            value += strspn(value, " ");
            return (struct text){(char *)value, strcspn(value, "\r\n")};
        }
    }
    return (struct text){0};
}

static bool same_header(const char *request, const char *asked, const char *answer,
                        const char *answered) {
    const struct text a = header(request, asked);
    const struct text b = header(answer, answered);
    return a.at && b.at && a.length == b.length && memcmp(a.at, b.at, a.length) == 0;
}

static bool is_conditional(const char *request) {
    return header(request, "If-None-Match").at || header(request, "If-Modified-Since").at;
}

static bool ends_with(const char *text, const char *end) {
    const size_t length = strlen(text);
    return length >= strlen(end) && strcmp(text + length - strlen(end), end) == 0;
}

static void send_text(int connection, const char *text) {
    (void)send_all(connection, text, strlen(text));
}

static void respond(int connection, const char *directory, const char *request, const char *path) {
    struct text answer = read_answer(directory, path);
    if (!answer.at)
        send_text(connection, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    else if (same_header(request, "If-None-Match", answer.at, "ETag") ||
             same_header(request, "If-Modified-Since", answer.at, "Last-Modified"))
        send_text(connection, "HTTP/1.1 304 Not Modified\r\n\r\n");
    else if (send_all(connection, answer.at, answer.length) && ends_with(path, ".stall"))
        (void)came(connection);
    free(answer.at);
}

static void serve(int connection, const char *directory) {
    char request[MOST_OF_REQUEST];
    char method[16];
    char path[MOST_OF_REQUEST];
    if (!read_request(connection, request))
        return;
    if (sscanf(request, "%15s %8000s", method, path) != 2 || path[0] != '/' || strstr(path, ".."))
        return;
    printf("%s %s%s\n", method, path, is_conditional(request) ? " if" : "");
    fflush(stdout);
    respond(connection, directory, request, path);
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: canned_server DIRECTORY\n");
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    const int listener = listen_anywhere();
    while (came(listener)) {
        const int connection = accept(listener, NULL, NULL);
        if (connection < 0)
            fail("canned_server");
        serve(connection, arguments[1]);
        close(connection);
    }
    return 0;
}
