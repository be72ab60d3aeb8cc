-- How many violent incidents count in each district and month, and from when until when did the record hold them?
WITH held AS (
  SELECT
    CASE WHEN exact_enough_for_district(geo_precision) AND list_contains(CAST($violentKinds AS VARCHAR[]), kind) THEN pcode END AS place,
    first_month, last_month, incidents, recorded_at, undone_at
  FROM incident_counts_recorded(CAST($asOf AS TIMESTAMP), $reach::VARCHAR)
  WHERE CAST($sources AS VARCHAR[]) IS NULL OR list_contains(CAST($sources AS VARCHAR[]), source)
)
SELECT
  place,
  strftime(min(first_month), '%Y-%m') AS first_month,
  strftime(max(last_month), '%Y-%m') AS last_month,
  CAST(sum(incidents) AS BIGINT) AS incidents,
  recorded_at,
  undone_at
FROM held
GROUP BY place, recorded_at, undone_at, CASE WHEN place IS NOT NULL THEN first_month END, CASE WHEN place IS NOT NULL THEN last_month END
HAVING sum(incidents) <> 0
ORDER BY place, first_month, last_month, recorded_at;
