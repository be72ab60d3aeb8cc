-- What was recorded by these sources, of these kinds and words, month by month, in each of these areas?
SELECT
  strftime(i.date_start, '%Y-%m') AS month, a.pcode,
  count(*) AS incidents, CAST(sum(coalesce(i.fatalities, 0)) AS BIGINT) AS fatalities
FROM incidents_at(NULL, CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reach::VARCHAR) i,
  (SELECT unnest(CAST($pcodes AS VARCHAR[])) AS pcode) a
WHERE date_trunc('month', i.date_start) = date_trunc('month', i.date_end)
  AND (CAST($words AS VARCHAR[]) IS NULL OR list_contains(CAST($words AS VARCHAR[]), i.kind_as_reported))
  AND a.pcode IN (i.in_district, i.in_region, i.in_country)
GROUP BY ALL
ORDER BY 1, 2;
