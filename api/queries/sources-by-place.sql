-- How many sources reported the incidents that count in each place of a level?
WITH counted AS (
  SELECT
    CASE CAST($level AS VARCHAR) WHEN 'district' THEN in_district WHEN 'region' THEN in_region WHEN 'country' THEN in_country END AS pcode,
    source, incidents
  FROM incident_counts_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
  WHERE fits
)
SELECT pcode, count(DISTINCT source) AS sources
FROM (SELECT pcode, source FROM counted GROUP BY pcode, source HAVING sum(incidents) > 0)
WHERE pcode IS NOT NULL
GROUP BY pcode
ORDER BY pcode;
