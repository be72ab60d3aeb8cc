-- How many incidents and deaths were there month by month, in all or by place, region or kind? A null month is one not known.
SELECT
  CASE CAST($by AS VARCHAR)
    WHEN 'place' THEN CASE CAST($level AS VARCHAR) WHEN 'district' THEN in_district WHEN 'region' THEN in_region ELSE in_country END
    WHEN 'region' THEN in_region
    WHEN 'kind' THEN kind
    ELSE 'all'
  END AS line,
  strftime(month, '%Y-%m') AS month,
  CAST(sum(incidents) AS BIGINT) AS incidents,
  CAST(sum(fatalities) AS BIGINT) AS fatalities,
  count(DISTINCT source) AS sources
FROM incident_counts_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
  CAST($asOf AS TIMESTAMP)
)
WHERE fits
GROUP BY ALL
HAVING line IS NOT NULL
ORDER BY line, month;
