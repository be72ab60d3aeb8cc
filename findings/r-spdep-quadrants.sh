#!/usr/bin/env bash
# R package spdep 1.2-7 (Debian 12): localmoran names a quadrant for each district three times. The first column,
# "mean", calls neighbours high when they are above the mean of all neighbour means; "pysal" when they are above the
# mean of the map, which is Anselin's definition. In this 5 × 5 map one district is High-Low by the first and High-High
# by the other.
# A spatial outlier in one report is part of a cluster in the next. Ours follows Anselin.
set -euo pipefail
Rscript -e 'library(spdep)' >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends r-cran-spdep; } >/dev/null
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

Rscript --vanilla - <<'R'
suppressWarnings(suppressPackageStartupMessages(library(spdep)))
rates <- c(8, 12, 1, 1, 4, 29, 12, 5, 10, 1, 14, 8, 12, 44, 11, 10, 19, 7, 3, 6, 24, 6, 3, 6, 1)
weights <- nb2listw(cell2nb(5, 5, type = "queen"))
quadrants <- attr(localmoran(rates, weights), "quadr")
differs <- which(as.character(quadrants$mean) != as.character(quadrants$pysal))
cat("spdep", as.character(packageVersion("spdep")), "\n")
cat("mean of the map", mean(rates), "mean of neighbours' means", mean(lag.listw(weights, rates)), "\n")
print(data.frame(district = differs, rate = rates[differs], quadrants[differs, c("mean", "pysal")]))
stopifnot(length(differs) == 1, quadrants$mean[differs] == "High-Low", quadrants$pysal[differs] == "High-High")
R
