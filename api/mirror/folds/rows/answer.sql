-- The answers these imports brought, as their Parquet files hold them; then who has any serious grievance, where an import asked
-- about each grievance and not about all of them together. One statement: an insert of no rows, behind a large one in the same
-- transaction, makes DuckDB 1.5 lose the large ones that follow.
INSERT INTO answer BY NAME
SELECT list_extract($batchIds::VARCHAR[], CAST(file_index AS BIGINT) + 1) AS batch_id, *
FROM read_parquet($paths, union_by_name = true)
UNION ALL BY NAME
(
  WITH brought AS (
    SELECT list_extract($batchIds::VARCHAR[], CAST(file_index AS BIGINT) + 1) AS batch_id, *
    FROM read_parquet($paths, union_by_name = true)
    WHERE indicator = 'serious-grievance' OR starts_with(indicator, 'grievance-')
  )
  SELECT b.batch_id, b.wave_id, b.respondent_id, 'serious-grievance' AS indicator, bool_or(b.counts) AS counts, max(b.scale) AS scale
  FROM brought b
  ANTI JOIN (SELECT DISTINCT a.batch_id FROM brought a WHERE a.indicator = 'serious-grievance') answered
    ON answered.batch_id = b.batch_id
  GROUP BY b.batch_id, b.wave_id, b.respondent_id
  ORDER BY list_position($batchIds::VARCHAR[], b.batch_id), b.wave_id, b.respondent_id
);
