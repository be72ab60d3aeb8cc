-- How many incidents does the filter let through?
SELECT count(*) AS incidents FROM incidents_at(NULL, $from, $to, $kinds, $sources, $asOf, NULL) WHERE fits;
