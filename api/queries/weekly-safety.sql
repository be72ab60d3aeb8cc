-- What did community reporters say each week, district by district: how many there were, how safe they felt, what they counted?
WITH report AS (
  SELECT in_district, week_start, reporter, safety, counts
  FROM weekly_safety_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP)
  )
  WHERE in_district IS NOT NULL
),
-- whoever writes of several places has one voice
voice AS (
  SELECT in_district, week_start, reporter, avg(safety) AS safety FROM report GROUP BY ALL
),
felt AS (
  SELECT in_district, week_start, count(*)::INTEGER AS reporters, avg(safety) AS safety FROM voice GROUP BY ALL
),
counted AS (
  SELECT in_district, week_start, unnest(map_entries(CAST(CAST(counts AS JSON) AS MAP(VARCHAR, INTEGER))), recursive := true)
  FROM report
),
summed AS (
  SELECT in_district, week_start, key AS what, sum(value)::INTEGER AS n FROM counted GROUP BY ALL
),
listed AS (
  SELECT in_district, week_start, list({ 'what': what, 'count': n } ORDER BY what) AS counts FROM summed GROUP BY ALL
)
SELECT f.in_district AS pcode, f.week_start AS week, f.reporters, f.safety, coalesce(l.counts, []) AS counts
FROM felt f
LEFT JOIN listed l USING (in_district, week_start)
ORDER BY pcode, week;
