# Agreement of our scores with the hand scores of UN Watch (2009).
#
# Input: rows "review state hand score", tab-separated, without a header; hand is -10 (praise) to
# +10 (challenge), score ours, -1 (scrutiny) to +1 (praise). The variable `without` leaves one review
# out. Prints one line: n, Spearman's rho of -score and hand, the number of States with at least
# three interventions, rho of their means, and the share of interventions with a hand score other
# than 0 in which the signs agree (a score of 0 agrees with none).

BEGIN { FS = "\t" }

$1 == without { next }

{
    n++
    hand[n] = $3 + 0
    ours[n] = -$4
    if (hand[n] != 0) {
        signed++
        if (hand[n] * ours[n] > 0)
            agree++
    }
    count[$2]++
    hands[$2] += hand[n]
    scores[$2] += ours[n]
}

END {
    for (state in count)
        if (count[state] >= 3) {
            states++
            hand_mean[states] = hands[state] / count[state]
            our_mean[states] = scores[state] / count[state]
        }
    printf "%d\t%.3f\t%d\t%.3f\t%.3f\n", n, spearman(ours, hand, n), states,
        spearman(our_mean, hand_mean, states), agree / signed
}

# Ranks with ties at their mid-rank.
function rank(values, count, ranks,    i, j, below, same) {
    for (i = 1; i <= count; i++) {
        below = same = 0
        for (j = 1; j <= count; j++) {
            below += values[j] < values[i]
            same += values[j] == values[i]
        }
        ranks[i] = below + (same + 1) / 2
    }
}

# Pearson's correlation of the ranks.
function spearman(x, y, count,    i, rx, ry, mean, sxy, sxx, syy) {
    rank(x, count, rx)
    rank(y, count, ry)
    mean = (count + 1) / 2
    for (i = 1; i <= count; i++) {
        sxy += (rx[i] - mean) * (ry[i] - mean)
        sxx += (rx[i] - mean) ^ 2
        syy += (ry[i] - mean) ^ 2
    }
    return sxx > 0 && syy > 0 ? sxy / sqrt(sxx * syy) : 0
}
