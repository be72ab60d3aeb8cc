-- Incidents kept apart leave the counts by month: those counts are of incidents of one version.
UPDATE incident_count c
SET incidents = c.incidents - m.incidents, fatalities = c.fatalities - m.fatalities
FROM (
  SELECT
    i.batch_id, i.pcode, i.region_pcode, i.geo_precision, i.kind, i.source,
    CAST(date_trunc('month', i.date_start) AS DATE) AS first_month,
    CAST(date_trunc('month', i.date_end) AS DATE) AS last_month,
    count(*) AS incidents,
    CAST(coalesce(sum(i.fatalities), 0) AS BIGINT) AS fatalities
  FROM incident i
  JOIN batch b ON b.batch_id = i.batch_id
  WHERE b.seq <= $seq::BIGINT AND i.incident_id IN (SELECT unnest($ids::VARCHAR[]))
  GROUP BY ALL
) m
WHERE c.batch_id = m.batch_id AND c.pcode IS NOT DISTINCT FROM m.pcode AND c.region_pcode IS NOT DISTINCT FROM m.region_pcode
  AND c.geo_precision = m.geo_precision AND c.kind = m.kind AND c.source = m.source
  AND c.first_month = m.first_month AND c.last_month = m.last_month;
