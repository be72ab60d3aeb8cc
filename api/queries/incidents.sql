-- Which incidents does the filter hold, in the order asked for, after the one the last page ended with?
WITH sorted AS (
  SELECT *,
    CASE CAST($sort AS VARCHAR)
      WHEN 'kind' THEN kind
      WHEN 'pcode' THEN coalesce(in_district, '~')
      ELSE CAST(date_start AS VARCHAR)
    END AS sort_key
  FROM incidents_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
  WHERE fits AND NOT list_contains(CAST($keptHere AS VARCHAR[]), source)
)
SELECT
  incident_id, source, kind, kind_as_reported, date_start, date_end, time_precision, occurred_at, lng, lat, geo_precision,
  in_district AS pcode, in_region AS region_pcode, district_name, actor, fatalities, fatalities_low, fatalities_high, note,
  position_precision, cell, sort_key
FROM sorted
WHERE CAST($afterKey AS VARCHAR) IS NULL
  OR (sort_key = CAST($afterKey AS VARCHAR) AND incident_id > CAST($afterId AS VARCHAR))
  OR (CAST($sort AS VARCHAR) = '-date' AND sort_key < CAST($afterKey AS VARCHAR))
  OR (CAST($sort AS VARCHAR) <> '-date' AND sort_key > CAST($afterKey AS VARCHAR))
ORDER BY
  CASE WHEN CAST($sort AS VARCHAR) = '-date' THEN sort_key END DESC,
  CASE WHEN CAST($sort AS VARCHAR) <> '-date' THEN sort_key END,
  incident_id
LIMIT CAST($limit AS BIGINT);
