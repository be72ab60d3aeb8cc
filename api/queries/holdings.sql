-- What does this instance hold, sort by sort and source by source, how much of it, and from when to when?
SELECT
  'incidents' AS of, source, CAST(sum(incidents) AS BIGINT) AS records,
  strftime(min(first_month), '%Y-%m') AS "from", strftime(max(last_month), '%Y-%m') AS "to"
FROM incident_counts_known(CAST($asOf AS TIMESTAMP), $reach::VARCHAR)
GROUP BY source
UNION ALL
SELECT 'answers', source, count(*), strftime(min(started_on), '%Y-%m'), strftime(max(ended_on), '%Y-%m')
FROM waves_known(CAST($asOf AS TIMESTAMP))
GROUP BY source
UNION ALL
SELECT 'counts', source, count(*), strftime(min(period_start), '%Y-%m'), strftime(max(period_end) - INTERVAL 1 DAY, '%Y-%m')
FROM area_counts_known(CAST($asOf AS TIMESTAMP))
GROUP BY source
UNION ALL
SELECT 'population', NULL, count(DISTINCT pcode), min(year) || '-01', max(year) || '-12'
FROM population_in(9999, CAST($asOf AS TIMESTAMP))
HAVING count(*) > 0
UNION ALL
SELECT 'interventions', NULL, count(*), strftime(min(starts_on), '%Y-%m'), strftime(max(coalesce(ends_on, starts_on)), '%Y-%m')
FROM interventions_known(CAST($asOf AS TIMESTAMP))
HAVING count(*) > 0
UNION ALL
SELECT 'sites', NULL, count(*), strftime(min(first_seen_on), '%Y-%m'), strftime(max(last_seen_on), '%Y-%m')
FROM sites_at(NULL, NULL, CAST($siteKinds AS VARCHAR[]), NULL, CAST($asOf AS TIMESTAMP), $reader::VARCHAR)
HAVING count(*) > 0
ORDER BY 1, 4, 2;
