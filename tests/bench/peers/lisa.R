# How long does spdep's localmoran_perm take on these values and neighbours, and what I does it find?
suppressPackageStartupMessages(library(spdep))
args <- commandArgs(trailingOnly = TRUE)
values <- scan(args[1], quiet = TRUE)
lists <- lapply(strsplit(readLines(args[2]), " "), as.integer)
class(lists) <- "nb"
weights <- nb2listw(lists, style = "W")
set.seed(1)
seconds <- system.time(found <- localmoran_perm(values, weights, nsim = as.integer(args[3])))[["elapsed"]]
write(format(found[, "Ii"], digits = 17), args[4])
cat(seconds, "\n")
