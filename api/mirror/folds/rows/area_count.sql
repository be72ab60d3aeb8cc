-- The counts per area and period an import brought, as its Parquet file holds them.
INSERT INTO area_count BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
