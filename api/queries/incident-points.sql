-- Where did the filter's incidents happen? One row of parallel lists, in the order of their ids: a place of its own where it is
-- known exactly enough for a point, else the district with how many are known only to it; the rest is in no district.
WITH located AS (
  SELECT
    incident_id, kind, date_start, geo_precision, lng, lat, position_precision, in_district,
    lng IS NOT NULL AND lat IS NOT NULL AND exact_enough_for_point(geo_precision) AS is_point
  FROM incidents_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
  WHERE fits AND NOT list_contains(CAST($keptHere AS VARCHAR[]), source)
),
district AS (
  SELECT in_district, count(*) AS incidents FROM located WHERE NOT is_point AND in_district IS NOT NULL GROUP BY in_district
)
SELECT
  count(*) AS total,
  coalesce(list(incident_id ORDER BY incident_id) FILTER (WHERE is_point), []) AS incident_id,
  coalesce(list(lng ORDER BY incident_id) FILTER (WHERE is_point), []) AS lng,
  coalesce(list(lat ORDER BY incident_id) FILTER (WHERE is_point), []) AS lat,
  coalesce(list(kind ORDER BY incident_id) FILTER (WHERE is_point), []) AS kind,
  coalesce(list(CAST(date_start AS VARCHAR) ORDER BY incident_id) FILTER (WHERE is_point), []) AS date,
  coalesce(list(geo_precision ORDER BY incident_id) FILTER (WHERE is_point), []) AS geo_precision,
  coalesce(list(position_precision ORDER BY incident_id) FILTER (WHERE is_point), []) AS position_precision,
  (SELECT coalesce(list({'pcode': in_district, 'incidents': incidents} ORDER BY in_district), []) FROM district) AS known_to_district,
  count(*) FILTER (WHERE NOT is_point AND in_district IS NULL) AS in_no_district
FROM located;
