# Reference values of flood_test.c. Made with R 4.2.2: Rscript flood.R
show <- function(...) cat(sprintf("%.12g", c(...)), sep = ", ", fill = TRUE)

# X = A + B with A ~ Binomial(n1, p1) and B ~ Binomial(n2, p2), summed over A.
upper <- function(n1, p1, n2, p2, k)
  sum(dbinom(0:n1, n1, p1) * pbinom(k - 1 - 0:n1, n2, p2, lower.tail = FALSE))
lower <- function(n1, p1, n2, p2, k) sum(dbinom(0:n1, n1, p1) * pbinom(k - 0:n1, n2, p2))

cat("upper tails of two binomials: n1, p1, n2, p2, k, P(X >= k)\n")
for (case in list(c(20, .2, 30, .5, 25), c(20, .2, 30, .5, 50), c(1500, .1, 1500, .7, 1250),
                  c(1500, .1, 1500, .7, 1800), c(3000, .001, 10, .999, 30)))
  show(case, upper(case[1], case[2], case[3], case[4], case[5]))

cat("intervals of the ratio: n1, p1, n2, p2, observed, level, low, high\n")
tilt <- function(p, f) 1 / (1 + (1 - p) / p * exp(-f))
for (case in list(c(20, .2, 30, .5, 25, .95), c(20, .2, 30, .5, 12, .9), c(40, .05, 5, .9, 0, .95),
                  c(6, .4, 4, .6, 10, .95))) {
  n1 <- case[1]; p1 <- case[2]; n2 <- case[3]; p2 <- case[4]; k <- case[5]
  tail <- (1 - case[6]) / 2
  ratio <- function(f) (n1 * tilt(p1, f) + n2 * tilt(p2, f)) / (n1 * p1 + n2 * p2)
  solve <- function(g) ratio(uniroot(g, c(-30, 30), tol = 1e-14)$root)
  low <- if (k == 0) 0 else solve(function(f) upper(n1, tilt(p1, f), n2, tilt(p2, f), k) - tail)
  high <- if (k == n1 + n2) (n1 + n2) / (n1 * p1 + n2 * p2) else
    solve(function(f) lower(n1, tilt(p1, f), n2, tilt(p2, f), k) - tail)
  show(case, low, high)
}

cat("Benjamini-Hochberg\n")
show(p.adjust(c(.01, .02, .03, .04, .05, .5, .0004, .0004, 1, 0), "BH"))

cat("strength of a beta distribution: praise of statements, mean\n")
y <- c(0, 1, 5, 3, 9, 2, 0, 7); n <- c(4, 10, 6, 8, 12, 20, 1, 7)
mean <- sum(y) / sum(n)
likelihood <- function(s) sum(lbeta(y + mean * s, n - y + (1 - mean) * s) - lbeta(mean * s, (1 - mean) * s))
show(mean, optimize(likelihood, c(.05, 1000), maximum = TRUE, tol = 1e-12)$maximum)

cat("Mantel-Haenszel: ratio, low, high, chi-square, p\n")
tables <- function(...) array(c(...), c(2, 2, length(c(...)) / 4))
for (strata in list(tables(12, 5, 8, 15, 3, 9, 2, 11, 30, 10, 25, 18),  # a, c, b, d of each
                    tables(1, 0, 0, 1, 0, 1, 1, 1, 2, 1, 0, 3, 1, 1, 1, 0),
                    tables(400, 90, 310, 160, 5, 70, 2, 80)))  {
  test <- mantelhaen.test(strata, correct = FALSE)
  show(test$estimate, test$conf.int, test$statistic, test$p.value)
}

cat("runs: first, second, runs, P(so few or fewer)\n")
exact <- function(m, n, r) {
  r <- 2:r; k <- r %/% 2
  even <- 2 * choose(m - 1, k - 1) * choose(n - 1, k - 1)
  odd <- choose(m - 1, k) * choose(n - 1, k - 1) + choose(m - 1, k - 1) * choose(n - 1, k)
  sum(ifelse(r %% 2 == 0, even, odd)) / choose(m + n, m)
}
for (case in list(c(5, 4, 3), c(44, 21, 25), c(30, 30, 20), c(1, 9, 2), c(100, 150, 90)))
  show(case, exact(case[1], case[2], case[3]))

cat("dispersed: n1, p1, n2, p2, observed, deviation, P(X >= observed), variance\n")
over <- function(f) integrate(function(z) sapply(z, f) * dnorm(z), -10, 10, rel.tol = 1e-13,
                              subdivisions = 2000L)$value
for (case in list(c(20, .2, 30, .5, 25, .6), c(20, .2, 30, .5, 40, .6), c(40, .05, 5, .9, 9, 1.2),
                  c(60, .4, 0, .5, 30, .2))) {
  n1 <- case[1]; p1 <- case[2]; n2 <- case[3]; p2 <- case[4]; k <- case[5]; d <- case[6]
  at <- function(z, c) n1 * tilt(p1, c + d * z) + n2 * tilt(p2, c + d * z)
  wanted <- n1 * p1 + n2 * p2
  c <- uniroot(function(c) over(function(z) at(z, c)) - wanted, c(-3, 3), tol = 1e-14)$root
  tail <- over(function(z) upper(n1, tilt(p1, c + d * z), n2, tilt(p2, c + d * z), k))
  spread <- function(z, n, p) n * tilt(p, c + d * z) * (1 - tilt(p, c + d * z))
  variance <- over(function(z) spread(z, n1, p1) + spread(z, n2, p2) + (at(z, c) - wanted)^2)
  show(case, tail, variance)
}

cat("trend within one stratum: p of (n - 1) r^2\n")
x <- c(1, 1, 2, 3, 3, 4, 6, 6, 7, 9); y <- c(0, 0, 0, 1, 0, 1, 0, 1, 1, 1)
show(pchisq((length(x) - 1) * cor(x, y)^2, 1, lower.tail = FALSE))

cat("a million: upper tails of two binomials; Mantel-Haenszel; runs\n")
for (case in list(c(1e6, .3, 0, .5, 301000), c(1e6, .3, 0, .5, 299000), c(999999, 1e-6, 1, .5, 1)))
  show(case, upper(case[1], case[2], case[3], case[4], case[5]))
test <- mantelhaen.test(tables(1e6, 999000, 998000, 1e6, 0, 1, 1, 0, 1, 1e6, 0, 1e6),
                        correct = FALSE)
show(test$estimate, test$conf.int, test$statistic, test$p.value)
# The products of binomial coefficients by the hypergeometric distribution, which R has to full
# precision where their logarithms would lose seven digits.
by_hypergeometric <- function(m, n, r) {
  r <- 2:r; k <- r %/% 2
  even <- 2 * dhyper(k - 1, m - 1, n - 1, n - 1)
  odd <- ifelse(k < m, dhyper(k, m - 1, n - 1, n), 0) * (m - 1) / n +
    ifelse(k < n, dhyper(k - 1, m - 1, n - 1, n - 2), 0) * (n - 1) / m
  sum(ifelse(r %% 2 == 0, even, odd)) * m * n / ((m + n) * (m + n - 1))
}
show(exact(30, 30, 20), by_hypergeometric(30, 30, 20), by_hypergeometric(44, 21, 25))
show(by_hypergeometric(1e6, 1e6, 999000), by_hypergeometric(1e6, 1, 2), by_hypergeometric(1e6,10,15))
