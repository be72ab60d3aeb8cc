# How long does R's dbscan take on these points (metres on a plane), and which cluster is each in?
suppressPackageStartupMessages(library(dbscan))
args <- commandArgs(trailingOnly = TRUE)
points <- matrix(scan(args[1], quiet = TRUE), ncol = 2, byrow = TRUE)
seconds <- system.time(found <- dbscan(points, eps = as.numeric(args[2]), minPts = as.integer(args[3])))[["elapsed"]]
write(found$cluster, args[4], ncolumns = 1)
cat(seconds, "\n")
