-- The indicators an import brought, as its Parquet file holds them.
INSERT INTO imported_indicator BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
