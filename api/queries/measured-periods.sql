-- What was counted in one place, measure by measure, in every period there is a count for?
WITH shared AS (
  SELECT measure, count(DISTINCT source) > 1 AS is_shared FROM area_counts_known(CAST($asOf AS TIMESTAMP)) GROUP BY measure
)
SELECT
  c.measure, c.source, s.is_shared, c.count AS value,
  strftime(c.period_start, '%Y-%m') AS "from",
  strftime(c.period_end - INTERVAL 1 DAY, '%Y-%m') AS "to"
FROM area_counts_known(CAST($asOf AS TIMESTAMP)) c
JOIN shared s ON s.measure = c.measure
WHERE c.pcode = CAST($pcode AS VARCHAR)
  AND (CAST($kinds AS VARCHAR[]) IS NULL OR c.kind IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), c.kind))
  AND (CAST($sources AS VARCHAR[]) IS NULL OR list_contains(CAST($sources AS VARCHAR[]), c.source))
ORDER BY c.measure, c.source, c.period_start;
