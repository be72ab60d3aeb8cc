-- The ranked priorities an import brought, as its Parquet file holds them.
INSERT INTO ranked_priority BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
