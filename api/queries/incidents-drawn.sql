-- How many incidents does the filter hold that may be handed on, how many of them are known to the point, and how many may not be?
WITH asked AS (
  SELECT
    list_contains(CAST($keptHere AS VARCHAR[]), source) AS is_kept,
    lng IS NOT NULL AND lat IS NOT NULL AND exact_enough_for_point(geo_precision) AS is_point
  FROM incidents_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
  WHERE fits
)
SELECT
  count(*) FILTER (WHERE NOT is_kept) AS total,
  count(*) FILTER (WHERE NOT is_kept AND is_point) AS drawn,
  count(*) FILTER (WHERE is_kept) AS not_handed_on
FROM asked;
