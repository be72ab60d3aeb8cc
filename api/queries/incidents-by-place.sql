-- How many incidents, violent ones among them and deaths count in each place of a level, and how many count in none, and why?
WITH counted AS (
  SELECT
    CASE CAST($level AS VARCHAR) WHEN 'district' THEN in_district WHEN 'region' THEN in_region WHEN 'country' THEN in_country END AS place,
    CASE CAST($level AS VARCHAR)
      WHEN 'district' THEN exact_enough_for_district(geo_precision)
      WHEN 'region' THEN exact_enough_for_region(geo_precision)
      ELSE true
    END AS exact_enough,
    district_replaced, fits, kind, incidents, fatalities
  FROM incident_counts_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
)
SELECT
  CASE
    WHEN NOT fits THEN 'date-too-vague'
    WHEN place IS NOT NULL THEN 'counted'
    WHEN NOT exact_enough THEN 'place-too-vague'
    WHEN district_replaced THEN 'district-replaced'
    ELSE 'outside'
  END AS fate,
  CASE WHEN fits THEN place END AS pcode,
  CAST(sum(incidents) AS BIGINT) AS incidents,
  CAST(coalesce(sum(incidents) FILTER (WHERE list_contains(CAST($violentKinds AS VARCHAR[]), kind)), 0) AS BIGINT) AS violent,
  CAST(sum(fatalities) AS BIGINT) AS fatalities
FROM counted
GROUP BY ALL
ORDER BY fate, pcode;
