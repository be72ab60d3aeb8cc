-- Which records lie at positions that now lie in another district or region? Each is written down with the entry that moved the border.
INSERT INTO relocation BY NAME
WITH moved AS (
  SELECT
    unnest(CAST($subjects AS VARCHAR[])) AS subject, unnest(CAST($precisions AS VARCHAR[])) AS precision,
    unnest(CAST($lngs AS DOUBLE[])) AS lng, unnest(CAST($lats AS DOUBLE[])) AS lat,
    nullif(unnest(CAST($accuraciesM AS DOUBLE[])), -1) AS accuracy_m,
    nullif(unnest(CAST($fromPcodes AS VARCHAR[])), '') AS from_pcode, nullif(unnest(CAST($fromRegions AS VARCHAR[])), '') AS from_region_pcode,
    nullif(unnest(CAST($toPcodes AS VARCHAR[])), '') AS to_pcode, nullif(unnest(CAST($toRegions AS VARCHAR[])), '') AS to_region_pcode
)
SELECT
  p.batch_id, p.subject, p.id, m.to_pcode AS pcode, m.to_region_pcode AS region_pcode,
  i.pcode AS first_pcode, i.region_pcode AS first_region_pcode, i.geo_precision, i.kind, i.source,
  CAST(date_trunc('month', i.date_start) AS DATE) AS first_month, CAST(date_trunc('month', i.date_end) AS DATE) AS last_month,
  CAST(coalesce(i.fatalities, 0) AS BIGINT) AS fatalities, CAST($recordedAt AS TIMESTAMP) AS recorded_at, CAST($seq AS BIGINT) AS seq
FROM positions_known(NULL) p
JOIN moved m
  ON m.subject = p.subject AND m.precision = p.precision AND m.lng = p.lng AND m.lat = p.lat
  AND m.accuracy_m IS NOT DISTINCT FROM p.accuracy_m
  AND m.from_pcode IS NOT DISTINCT FROM p.pcode AND m.from_region_pcode IS NOT DISTINCT FROM p.region_pcode
-- Joined by the subject too: with a condition on one side alone DuckDB compares every pair.
LEFT JOIN (SELECT 'incident' AS subject, * FROM (FROM incident UNION ALL FROM incident_version)) i
  ON i.subject = p.subject AND i.batch_id = p.batch_id AND i.incident_id = p.id
ORDER BY p.batch_id, p.subject, p.id;
