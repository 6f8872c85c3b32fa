#define _GNU_SOURCE /* pipe2, strsignal, posix_spawn attributes */
#include "engine/children.h"

#include "memory/buffer.h"
#include "memory/memory.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

/* How long a process may take to end after SIGTERM before it gets SIGKILL. */
#define GRACE_MILLISECONDS 3000

struct children {
    int signals; /* a signalfd */
    int interrupted;
    sigset_t mask_before;
    struct sigaction pipe_before;
    struct child **running;
    size_t count;
    size_t capacity;
};

static void listened_signals(sigset_t *set) {
    sigemptyset(set);
    sigaddset(set, SIGINT);
    sigaddset(set, SIGTERM);
    sigaddset(set, SIGHUP);
    sigaddset(set, SIGCHLD);
}

struct error *children_open(struct children **children) {
    sigset_t listened;
    listened_signals(&listened);
    const int signals = signalfd(-1, &listened, SFD_NONBLOCK | SFD_CLOEXEC);
    if (signals < 0)
        return error_system("signalfd");
    *children = memory_zeroed(1, sizeof **children);
    (*children)->signals = signals;
    (void)sigprocmask(SIG_BLOCK, &listened, &(*children)->mask_before);
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    (void)sigaction(SIGPIPE, &ignore, &(*children)->pipe_before);
    return NULL;
}

/* The signals a new process starts with: none blocked, those we listen to and SIGPIPE at their
 * default. */
static void set_attributes(posix_spawnattr_t *attributes, pid_t group) {
    sigset_t defaults;
    sigset_t none;
    listened_signals(&defaults);
    sigaddset(&defaults, SIGPIPE);
    sigemptyset(&none);
    (void)posix_spawnattr_setsigdefault(attributes, &defaults);
    (void)posix_spawnattr_setsigmask(attributes, &none);
    (void)posix_spawnattr_setpgroup(attributes, group);
    (void)posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
                                                   POSIX_SPAWN_SETPGROUP);
}

static int spawn(const struct child_start *start, pid_t *pid) {
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    (void)posix_spawnattr_init(&attributes);
    set_attributes(&attributes, start->group);
    (void)posix_spawn_file_actions_init(&actions);
    const int descriptors[] = {start->input, start->output, start->errors};
    int code = 0;
    for (int i = 0; i < 3 && code == 0; i++)
        code = posix_spawn_file_actions_adddup2(&actions, descriptors[i], i);
    if (code == 0)
        code = posix_spawn(pid, start->path, &actions, &attributes, (char *const *)start->words,
                           environ);
    (void)posix_spawn_file_actions_destroy(&actions);
    (void)posix_spawnattr_destroy(&attributes);
    return code;
}

struct error *children_start(struct children *children, const struct child_start *start,
                             struct child *child) {
    pid_t pid = 0;
    const int code = spawn(start, &pid);
    if (code != 0) {
        errno = code;
        return error_system("%s cannot be started", start->path);
    }
    *child = (struct child){.pid = pid};
    children->running = memory_grow(children->running, &children->capacity, children->count + 1,
                                    sizeof *children->running);
    children->running[children->count++] = child;
    return NULL;
}

static void note_end(struct children *children, pid_t pid, int status) {
    for (size_t i = 0; i < children->count; i++) {
        struct child *child = children->running[i];
        if (child->pid == pid) {
            child->ended = true;
            child->status = status;
            children->running[i] = children->running[--children->count];
            return;
        }
    }
}

static void reap(struct children *children) {
    int status = 0;
    pid_t pid = 0;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
        note_end(children, pid, status);
}

static struct error *interruption(const struct children *children) {
    if (!children->interrupted)
        return NULL;
    return error_new(EXIT_STATUS_ENVIRONMENT, "interrupted by signal %d (%s)",
                     children->interrupted, strsignal(children->interrupted));
}

struct error *children_look(struct children *children) {
    struct signalfd_siginfo signal;
    bool ended = false;
    while (read(children->signals, &signal, sizeof signal) == (ssize_t)sizeof signal) {
        if (signal.ssi_signo == SIGCHLD)
            ended = true;
        else if (!children->interrupted)
            children->interrupted = (int)signal.ssi_signo;
    }
    if (ended)
        reap(children);
    return interruption(children);
}

/* Waits for a signal, or for room in `descriptor` (-1: for a signal only). */
static struct error *wait_for_event(struct children *children, int descriptor, int milliseconds) {
    struct pollfd events[] = {{.fd = children->signals, .events = POLLIN},
                              {.fd = descriptor, .events = POLLOUT}};
    if (poll(events, 2, milliseconds) < 0 && errno != EINTR)
        return error_system("poll");
    return children_look(children);
}

struct error *children_wait(struct children *children) {
    const size_t before = children->count;
    struct error *error = children_look(children);
    while (!error && children->count == before && before > 0)
        error = wait_for_event(children, -1, -1);
    return error;
}

struct error *children_wait_for(struct children *children, struct child *child) {
    struct error *error = children_look(children);
    while (!error && child->pid && !child->ended)
        error = wait_for_event(children, -1, -1);
    return error;
}

struct error *children_write(struct children *children, int descriptor, struct slice bytes,
                             bool *refused) {
    struct error *error = NULL;
    while (bytes.length && !error) {
        const ssize_t count = write(descriptor, bytes.at, bytes.length);
        if (count >= 0) {
            bytes.at += count;
            bytes.length -= (size_t)count;
        } else if (errno == EPIPE) {
            *refused = true;
            return NULL;
        } else if (errno == EAGAIN) {
            error = wait_for_event(children, descriptor, -1);
        } else if (errno != EINTR) {
            error = error_system("pipe");
        }
    }
    return error;
}

int children_interrupted(const struct children *children) {
    return children->interrupted;
}

/* To each group as a whole, so that what a stage has started (a PDF converter) ends with it. */
static void signal_all(const struct children *children, int signal) {
    for (size_t i = 0; i < children->count; i++) {
        const pid_t group = getpgid(children->running[i]->pid);
        (void)kill(group > 1 && group != getpgrp() ? -group : children->running[i]->pid, signal);
    }
}

void children_stop(struct children *children) {
    signal_all(children, SIGTERM);
    bool patient = true;
    while (children->count) {
        const size_t before = children->count;
        error_free(wait_for_event(children, -1, patient ? GRACE_MILLISECONDS : -1));
        reap(children);
        if (patient && children->count == before) {
            signal_all(children, SIGKILL);
            patient = false;
        }
    }
}

void children_close(struct children *children) {
    if (!children)
        return;
    children_stop(children);
    (void)close(children->signals);
    (void)sigaction(SIGPIPE, &children->pipe_before, NULL);
    (void)sigprocmask(SIG_SETMASK, &children->mask_before, NULL);
    free(children->running);
    free(children);
}

char *child_ending(const struct child *child) {
    struct buffer text = {0};
    if (WIFSIGNALED(child->status))
        buffer_format(&text, "was killed by signal %d (%s)", WTERMSIG(child->status),
                      strsignal(WTERMSIG(child->status)));
    else
        buffer_format(&text, "ended with status %d", WEXITSTATUS(child->status));
    return text.at;
}

struct error *child_failure(const struct child *child, const char *name) {
    if (WIFEXITED(child->status) && WEXITSTATUS(child->status) == 0)
        return NULL;
    char *ending = child_ending(child);
    struct error *error = error_new(EXIT_STATUS_ENVIRONMENT, "%s %s", name, ending);
    free(ending);
    return error;
}
