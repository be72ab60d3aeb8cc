-- The answer counts an import brought, as its Parquet file holds them.
INSERT INTO answer_count BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
