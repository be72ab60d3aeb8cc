-- Under which sources are incidents with these ids known, and how many of them on the same day and at the same place, or on neither?
WITH asked AS (
  SELECT unnest(
    from_json($rows::VARCHAR, '[{"id":"VARCHAR","day":"DATE","lng":"DOUBLE","lat":"DOUBLE","pcode":"VARCHAR","regionPcode":"VARCHAR"}]'),
    max_depth := 2
  )
),
met AS (
  SELECT
    i.source,
    i.date_start = a.day AS same_day,
    CASE
      -- about a kilometre
      WHEN i.lng IS NOT NULL AND a.lng IS NOT NULL THEN abs(i.lng - a.lng) < 0.01 AND abs(i.lat - a.lat) < 0.01
      ELSE i.pcode IS NOT DISTINCT FROM a.pcode AND i.region_pcode IS NOT DISTINCT FROM a.regionPcode
    END AS same_place
  FROM incidents_known(NULL) i
  JOIN asked a ON a.id = substr(i.incident_id, length(i.source) + 2)
)
SELECT
  source,
  count(*) AS known,
  count(*) FILTER (WHERE same_day AND same_place) AS alike,
  count(*) FILTER (WHERE NOT same_day AND NOT same_place) AS different
FROM met
GROUP BY source
ORDER BY alike DESC, source;
