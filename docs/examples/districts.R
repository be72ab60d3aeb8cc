# Districts with their figures, those that are flagged, and the same rows as a file. R 4.1 or later; jsonlite for what is flagged.
#
# UPSTREAM_TOKEN=ups_… Rscript districts.R http://127.0.0.1:8787 'from=2025-07&to=2026-06'
given <- commandArgs(trailingOnly = TRUE)
query <- if (length(given) > 1) given[2] else ""
token <- Sys.getenv("UPSTREAM_TOKEN")

ask <- function(path, more = "") {
  headers <- if (nzchar(token)) c(Authorization = paste("Bearer", token)) else NULL
  url(paste0(sub("/$", "", given[1]), "/api/", path, "?", more, query), headers = headers, encoding = "UTF-8")
}

# The file without its byte order mark. NA is a figure that is not told, and its status says why (no_data, suppressed,
# unreliable); 0 is a figure. So no sum or mean here without saying how many were left out.
rows <- read.csv(ask("exports/districts.csv", "bom=false&"), na.strings = "", encoding = "UTF-8")
percent <- function(share) sprintf("%.0f", 100 * share)
share <- ifelse(
  is.na(rows$share),
  sprintf("not told (%s)", rows$share_status),
  sprintf("%s%% (%s to %s, n = %s)", percent(rows$share), percent(rows$share_lo), percent(rows$share_hi), rows$share_n)
)
cat(sprintf("%s: %s incidents, %s %s\n", rows$name, rows$incidents, rows$indicator, share), sep = "")

if (requireNamespace("jsonlite", quietly = TRUE)) {
  connection <- ask("upstream")
  upstream <- jsonlite::fromJSON(paste(readLines(connection, warn = FALSE), collapse = "\n"))$rows
  close(connection)
  flagged <- upstream$name[upstream$listed]
  cat("flagged: ", if (length(flagged) == 0) "none" else paste(flagged, collapse = ", "), "\n", sep = "")
} else {
  cat("flagged: not read, the package jsonlite is not installed\n")
}
cat(sprintf("districts.csv: %d rows, %d without a share\n", nrow(rows), sum(is.na(rows$share))))
