-- How many incidents does the filter let through?
SELECT count(*) AS incidents FROM incidents_in($from, $to, $kinds, $sources, $asOf);
