-- How many observations of this area are in each state of review, of those the other filters hold?
WITH reviewable AS (
  SELECT review AS state, import_id, in_district, in_region, in_country, kind, actor FROM observations_reviewable($reader::VARCHAR)
  UNION ALL
  SELECT 'withdrawn', import_id, in_district, in_region, in_country, kind, actor FROM observations_taken_back($reader::VARCHAR)
)
SELECT state, count(*) AS reports
FROM reviewable
WHERE ($fromPhones::BOOLEAN IS NULL OR (import_id IS NULL) = $fromPhones::BOOLEAN)
  AND lies_in($pcodes::VARCHAR[], in_district, in_region, in_country)
  AND ($observationKinds::VARCHAR[] IS NULL OR list_contains($observationKinds::VARCHAR[], kind))
  AND ($actors::VARCHAR[] IS NULL OR list_contains($actors::VARCHAR[], actor))
GROUP BY state
ORDER BY state;
