-- Who attended consultations, as the Parquet files of these imports hold it.
INSERT INTO attendance BY NAME
SELECT list_extract($batchIds::VARCHAR[], CAST(file_index AS BIGINT) + 1) AS batch_id, *
FROM read_parquet($paths, union_by_name = true);
