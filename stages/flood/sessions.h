/* What a session has in common: an effect on the log odds of all praise in it.
 *
 * In session t all log odds are shifted by d(t), which are normal with mean 0 and variance T
 * (tau squared). Each review tells of its session's effect with a working value and its precision
 * (see below), to which reviews' own differences with variance S (sigma squared) add. T is the
 * moment estimate of Paule and Mandel, 0 where sessions differ no more than chance; d(t) is shrunk
 * accordingly. Paule, R. C. and Mandel, J. (1982), Journal of Research of the National Bureau of
 * Standards 87, 377-385; DerSimonian, R. and Kacker, R. (2007), Contemporary Clinical Trials 28,
 * 105-114.
 */
#ifndef PLAUDIT_FLOOD_SESSIONS_H
#define PLAUDIT_FLOOD_SESSIONS_H

#include <stddef.h>
#include <stdint.h>

/* Sessions are no farther apart than this, on the scale of log odds. */
#define SESSIONS_DEVIATION_MOST 5.0

/* A review, as it tells of its session: the praise that its speakers would give with the effect as
 * presently estimated, and the variance of that. */
struct session_witness {
    uint32_t session;
    double weight; /* 0 … 1 */
    double praise;
    double expected;
    double variance;
};

struct session_effect {
    double shift;    /* d(t), estimated */
    double variance; /* of the true effect about it */
};

struct sessions {
    uint32_t count;
    double variance;                /* T */
    double mean;                    /* of the unshrunk effects, which is taken off */
    struct session_effect *effects; /* per session */
    double *precision;              /* per session, of its witnesses */
    double *product;                /* per session: precision by value */
};

struct sessions sessions_new(uint32_t count);
void sessions_free(struct sessions *sessions);

/* One step of estimation: replaces the effects, T and the mean by those that `witnesses` tell, the
 * present effects being those they were made with. Returns the greatest change of an effect. */
double sessions_improve(struct sessions *sessions, const struct session_witness witnesses[],
                        size_t n, double review_variance);

/* The effect on a review's session as all the others tell it, in the present estimate; `shift` is
 * the effect with which the witnesses of that estimate were made. */
struct session_effect session_without(const struct sessions *sessions,
                                      const struct session_witness *witness, double shift,
                                      double review_variance);

#endif
