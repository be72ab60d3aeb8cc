#!/usr/bin/env bash
# R package survey 4.1.1 (Debian 12): for a share of zero in ten answers, svyciprop's methods "mean" and "logit" (its
# default) give an interval of no width, as if zero were certain; "asin", "beta" and "xlogit" give NaN. The exact upper
# bound is 31 %.
# "Nobody here fears the police" is what a map must not say of ten people. Ours takes Korn and Graubard's interval with
# the effective sample, which has width at zero.
set -euo pipefail
Rscript -e 'library(survey)' >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends r-cran-survey; } >/dev/null
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

Rscript --vanilla - <<'R'
suppressPackageStartupMessages(library(survey))
people <- data.frame(said = rep(0, 10), cluster = 1:10)
design <- svydesign(~cluster, weights = rep(1, 10), data = people)
width <- function(method) suppressWarnings(diff(as.numeric(confint(svyciprop(~I(said == 1), design, method = method)))))
widths <- sapply(c("logit", "mean", "asin", "beta", "xlogit"), width)
cat("survey", as.character(packageVersion("survey")), "\n"); print(widths)
exact <- binom.test(0, 10)$conf.int[2]
stopifnot(widths[c("logit", "mean")] < 1e-9, is.nan(widths[c("asin", "beta", "xlogit")]), exact > 0.3)
R
