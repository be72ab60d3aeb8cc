-- Which incidents, placed exactly enough and told so, lie in the neighbourhood of these points? A coarse grid; the exact distance is taken after.
WITH near AS (
  SELECT DISTINCT floor(lng * 100) + dx AS x, floor(lat * 100) + dy AS y
  FROM (SELECT unnest(CAST($lngs AS DOUBLE[])) AS lng, unnest(CAST($lats AS DOUBLE[])) AS lat),
    (VALUES (-1), (0), (1)) AS across(dx),
    (VALUES (-1), (0), (1)) AS up(dy)
)
SELECT i.lng, i.lat, i.kind
FROM incidents_at(
  NULL, CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]), CAST($asOf AS TIMESTAMP),
  $reach::VARCHAR
) i
SEMI JOIN near n ON n.x = floor(i.lng * 100) AND n.y = floor(i.lat * 100)
WHERE i.fits AND i.position_precision = 'exact' AND exact_enough_for_point(i.geo_precision)
ORDER BY i.incident_id;
