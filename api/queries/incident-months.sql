-- How many incidents and deaths were there month by month, in all or by place, region or kind? A null month is one not known.
WITH counted AS (
  SELECT
    CASE CAST($by AS VARCHAR)
      WHEN 'place' THEN CASE CAST($level AS VARCHAR) WHEN 'district' THEN in_district WHEN 'region' THEN in_region ELSE in_country END
      WHEN 'region' THEN in_region
      WHEN 'kind' THEN kind
      ELSE 'all'
    END AS line,
    month, source, incidents, fatalities
  FROM incident_counts_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
  WHERE fits
)
SELECT
  line,
  strftime(month, '%Y-%m') AS month,
  CAST(sum(incidents) AS BIGINT) AS incidents,
  CAST(sum(fatalities) AS BIGINT) AS fatalities,
  count(DISTINCT source) AS sources
FROM counted
WHERE line IS NOT NULL
GROUP BY line, counted.month
ORDER BY line, month;
