-- The who attended consultations an import brought, as its Parquet file holds them.
INSERT INTO attendance BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
