-- Of each district's incidents known to a point, how many happened in the one place, about a kilometre wide, where most did?
WITH placed AS (
  SELECT
    in_district,
    floor(lat * 100) AS northing,
    floor(lng * 100 * cos(radians(floor(lat * 100) / 100))) AS easting
  FROM incidents_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
  WHERE fits AND in_district IS NOT NULL AND lng IS NOT NULL AND lat IS NOT NULL AND exact_enough_for_point(geo_precision)
),
spot AS (
  SELECT in_district, northing, easting, count(*) AS incidents FROM placed GROUP BY ALL
)
SELECT in_district AS pcode, CAST(sum(incidents) AS BIGINT) AS incidents, max(incidents) AS busiest
FROM spot
GROUP BY in_district
ORDER BY pcode;
