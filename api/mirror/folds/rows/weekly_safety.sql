-- The weekly safety reports these imports brought, as their Parquet files hold them.
INSERT INTO weekly_safety BY NAME
SELECT list_extract($batchIds::VARCHAR[], CAST(file_index AS BIGINT) + 1) AS batch_id, *
FROM read_parquet($paths, union_by_name = true);
