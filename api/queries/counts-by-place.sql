-- What was counted in each place by those who publish counts per area, where the period covers the counts' own periods?
SELECT c.pcode, c.measure, sum(c.count) AS total
FROM area_counts_known(CAST($asOf AS TIMESTAMP)) c
WHERE c.period_start >= CAST($fromDate AS DATE)
  AND c.period_end <= CAST($toDate AS DATE)
  AND (CAST($kinds AS VARCHAR[]) IS NULL OR c.kind IS NULL OR list_contains(CAST($kinds AS VARCHAR[]), c.kind))
  AND (CAST($sources AS VARCHAR[]) IS NULL OR list_contains(CAST($sources AS VARCHAR[]), c.source))
GROUP BY c.pcode, c.measure
ORDER BY c.pcode, c.measure;
