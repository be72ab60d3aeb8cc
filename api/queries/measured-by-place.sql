-- What was counted in each place by those who publish counts per area, where the period covers the counts' own periods?
-- `latest` is the value of the last period: an index is not summed.
WITH shared AS (
  SELECT measure, count(DISTINCT source) > 1 AS is_shared FROM area_counts_known(CAST($asOf AS TIMESTAMP)) GROUP BY measure
)
SELECT
  c.pcode, c.measure, c.source, s.is_shared,
  sum(c.count) AS total,
  arg_max(c.count, c.period_start) AS latest,
  CAST(sum(date_diff('month', c.period_start, c.period_end)) AS BIGINT) AS months,
  strftime(min(c.period_start), '%Y-%m') AS "from",
  strftime(max(c.period_start), '%Y-%m') AS latest_from,
  strftime(max(c.period_end) - INTERVAL 1 DAY, '%Y-%m') AS "to"
FROM area_counts_known(CAST($asOf AS TIMESTAMP)) c
JOIN shared s ON s.measure = c.measure
WHERE c.period_start >= CAST($fromDate AS DATE)
  AND c.period_end <= CAST($toDate AS DATE)
  AND (CAST($kinds AS VARCHAR[]) IS NULL OR c.kind IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), c.kind))
  AND (CAST($sources AS VARCHAR[]) IS NULL OR list_contains(CAST($sources AS VARCHAR[]), c.source))
GROUP BY c.pcode, c.measure, c.source, s.is_shared
ORDER BY c.pcode, c.measure, c.source;
