-- How many incidents does the filter hold from each source?
SELECT source, CAST(sum(incidents) AS BIGINT) AS incidents
FROM incident_counts_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
  CAST($asOf AS TIMESTAMP), $reach::VARCHAR
)
WHERE fits
GROUP BY source
HAVING sum(incidents) > 0
ORDER BY source;
