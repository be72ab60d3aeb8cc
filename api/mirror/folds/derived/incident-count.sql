-- How many incidents did this import bring, by place, kind, source and month?
INSERT INTO incident_count BY NAME
SELECT
  $batchId AS batch_id, pcode, region_pcode, geo_precision, kind, source,
  CAST(date_trunc('month', date_start) AS DATE) AS first_month,
  CAST(date_trunc('month', date_end) AS DATE) AS last_month,
  count(*) AS incidents,
  CAST(coalesce(sum(fatalities), 0) AS BIGINT) AS fatalities
FROM read_parquet($path)
GROUP BY ALL;
