-- Which measures came as counts per area, from whom, and for what time?
SELECT
  c.measure, c.source,
  count(*) OVER (PARTITION BY c.measure) > 1 AS is_shared,
  strftime(min(c.period_start), '%Y-%m') AS "from",
  strftime(max(c.period_end) - INTERVAL 1 DAY, '%Y-%m') AS "to"
FROM area_counts_known(CAST($asOf AS TIMESTAMP)) c
GROUP BY c.measure, c.source
ORDER BY c.measure, c.source;
