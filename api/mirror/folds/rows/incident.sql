-- The incidents these imports brought, as their Parquet files hold them, numbered on from those that were here.
INSERT INTO incident BY NAME
SELECT list_extract($batchIds::VARCHAR[], CAST(file_index AS BIGINT) + 1) AS batch_id, *,
  (SELECT coalesce(max(arrival), 0) FROM (SELECT arrival FROM incident UNION ALL SELECT arrival FROM incident_version))
    + CAST(list_extract($rowsBefore::DOUBLE[], CAST(file_index AS BIGINT) + 1) AS BIGINT) + file_row_number + 1 AS arrival
FROM read_parquet($paths, union_by_name = true);
