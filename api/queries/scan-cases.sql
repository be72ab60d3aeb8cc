-- Which incidents of the filter can be scanned, where and on which days, and which are known too vaguely?
SELECT
  i.incident_id,
  CAST(i.date_start AS VARCHAR) AS date_start,
  CAST(i.date_end AS VARCHAR) AS date_end,
  CASE WHEN exact_enough_for_point(i.geo_precision) AND i.lat IS NOT NULL THEN i.lng END AS lng,
  CASE WHEN exact_enough_for_point(i.geo_precision) AND i.lng IS NOT NULL THEN i.lat END AS lat,
  i.in_district AS pcode,
  exact_enough_for_district(i.geo_precision) AS district_known
FROM incidents_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
  CAST($asOf AS TIMESTAMP), $reach::VARCHAR
) i
ORDER BY i.incident_id;
