-- Which incidents of this source are known, and what does each say? Words in the order of incident-content.ts.
SELECT
  i.incident_id,
  concat_ws(
    chr(31), i.kind, coalesce(i.kind_as_reported, ''), CAST(i.date_start AS VARCHAR), CAST(i.date_end AS VARCHAR), i.time_precision, coalesce(i.occurred_at, ''),
    CAST(i.geo_precision AS VARCHAR),
    CASE WHEN i.lng IS NOT NULL AND exact_enough_for_point(i.geo_precision) THEN '' ELSE coalesce(i.pcode, '') END,
    CASE WHEN i.lng IS NOT NULL AND exact_enough_for_point(i.geo_precision) THEN '' ELSE coalesce(i.region_pcode, '') END,
    coalesce(i.actor, ''), coalesce(CAST(i.fatalities AS VARCHAR), ''), coalesce(CAST(i.fatalities_low AS VARCHAR), ''),
    coalesce(CAST(i.fatalities_high AS VARCHAR), ''), coalesce(i.note, ''), CASE WHEN i.withdrawn THEN 'withdrawn' ELSE '' END
  ) AS words,
  i.lng, i.lat
FROM (FROM incidents_uncorrected(NULL) UNION ALL FROM incident_versions_last(NULL)) i
WHERE i.source = $source;
