-- Where did the filter's incidents happen? One row of parallel lists, in the order of their ids.
SELECT
  count(*) AS total,
  count(*) - count(lng) AS without_position,
  coalesce(list(incident_id ORDER BY incident_id) FILTER (WHERE lng IS NOT NULL), []) AS incident_id,
  coalesce(list(lng ORDER BY incident_id) FILTER (WHERE lng IS NOT NULL), []) AS lng,
  coalesce(list(lat ORDER BY incident_id) FILTER (WHERE lng IS NOT NULL), []) AS lat,
  coalesce(list(kind ORDER BY incident_id) FILTER (WHERE lng IS NOT NULL), []) AS kind,
  coalesce(list(CAST(date_start AS VARCHAR) ORDER BY incident_id) FILTER (WHERE lng IS NOT NULL), []) AS date,
  coalesce(list(geo_precision ORDER BY incident_id) FILTER (WHERE lng IS NOT NULL), []) AS geo_precision
FROM (
  SELECT incident_id, kind, date_start, geo_precision, CASE WHEN lat IS NOT NULL THEN lng END AS lng, lat
  FROM incidents_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP)
  )
  WHERE fits
);
