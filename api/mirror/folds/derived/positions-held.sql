-- Which positions that may have to be told by their neighbourhood have no mask yet? Those of observations, whose sensitivity a later
-- report may raise, and of incidents of a moderately sensitive kind; of every version, so that a mirror made anew has the same.
SELECT p.lng, p.lat
FROM (
  SELECT lng, lat FROM observation WHERE lng IS NOT NULL AND lat IS NOT NULL
  UNION
  SELECT lng, lat FROM observation_placed
  UNION
  SELECT lng, lat
  FROM (FROM incident UNION ALL FROM incident_version)
  WHERE lng IS NOT NULL AND lat IS NOT NULL AND exact_enough_for_point(geo_precision) AND sensitivity_of_incident(kind, source) = 1
) p
ANTI JOIN position_mask m ON m.lng = p.lng AND m.lat = p.lat;
