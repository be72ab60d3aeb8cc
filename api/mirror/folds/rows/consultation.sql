-- The consultations an import brought, as its Parquet file holds them.
INSERT INTO consultation BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
