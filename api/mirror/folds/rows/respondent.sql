-- The respondents an import brought, as its Parquet file holds them.
INSERT INTO respondent BY NAME SELECT $batchId AS batch_id, * FROM read_parquet($path);
