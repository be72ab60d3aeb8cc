-- The observations an import brought, as its Parquet file holds them.
INSERT INTO observation BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
