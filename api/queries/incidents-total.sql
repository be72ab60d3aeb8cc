-- How many incidents does the filter hold? Counted month by month as they came in, so that the list and the map agree.
SELECT CAST(coalesce(sum(incidents), 0) AS BIGINT) AS total
FROM incident_counts_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
  CAST($asOf AS TIMESTAMP), $reach::VARCHAR
)
WHERE fits;
