-- Where and in which month did each incident of these kinds happen, of those known to a point and to a month? Parallel lists.
SELECT
  coalesce(list(lng ORDER BY incident_id), []) AS lng,
  coalesce(list(lat ORDER BY incident_id), []) AS lat,
  coalesce(list(strftime(date_start, '%Y-%m') ORDER BY incident_id), []) AS month,
  coalesce(list(source ORDER BY incident_id), []) AS source
FROM incidents_at(NULL, NULL, NULL, CAST($kinds AS VARCHAR[]), NULL, CAST($asOf AS TIMESTAMP), $reach::VARCHAR)
WHERE position_precision = 'exact' AND exact_enough_for_point(geo_precision)
  AND date_trunc('month', date_start) = date_trunc('month', date_end);
