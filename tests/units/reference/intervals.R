# Reference values of intervals_test.c. Made with R 4.2.2: Rscript intervals.R
options(digits = 15)
show <- function(...) cat(sprintf("%.12g", c(...)), sep = ", ", fill = TRUE)

cat("shares: successes, trials, level, low, high\n")
for (case in list(c(0, 10, .95), c(10, 10, .95), c(1, 2, .95), c(3, 10, .9), c(81, 263, .95),
                  c(1, 1e6, .99), c(5e8, 1e9, .95))) {
  test <- prop.test(case[1], case[2], conf.level = case[3], correct = FALSE)
  show(case, test$conf.int)
}

cat("counts: count, level, low, high\n")
for (level in c(.5, .95, .999999))
  for (count in c(0, 1, 2, 10, 999, 1000, 1001, 12345, 1e6, 1e9)) {
    tail <- (1 - level) / 2
    show(count, level, qgamma(tail, count), qgamma(tail, count + 1, lower.tail = FALSE))
  }

cat("means: n, level, half the width in standard errors\n")
for (case in list(c(2, .95), c(3, .99), c(10, .95), c(1000, .9), c(1e9, .95)))
  show(case, qt((1 - case[2]) / 2, case[1] - 1, lower.tail = FALSE))

cat("deviate: level, deviate\n")
for (level in c(.5, .95, .999999)) show(level, qnorm((1 - level) / 2, lower.tail = FALSE))
