-- How many incidents did these imports bring, by place, kind, source and month?
INSERT INTO incident_count BY NAME
WITH brought AS (
  SELECT list_extract($batchIds::VARCHAR[], CAST(file_index AS BIGINT) + 1) AS batch_id, *
  FROM read_parquet($paths, union_by_name = true)
),
counted AS (
  SELECT
    batch_id, pcode, region_pcode, geo_precision, kind, source,
    CAST(date_trunc('month', date_start) AS DATE) AS first_month,
    CAST(date_trunc('month', date_end) AS DATE) AS last_month,
    count(*) AS incidents,
    CAST(coalesce(sum(fatalities), 0) AS BIGINT) AS fatalities
  FROM brought
  GROUP BY ALL
)
SELECT * FROM counted
ORDER BY list_position($batchIds::VARCHAR[], batch_id), pcode, region_pcode, geo_precision, kind, source, first_month, last_month;
