-- The places an import brought, as its Parquet file holds them.
INSERT INTO place BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
