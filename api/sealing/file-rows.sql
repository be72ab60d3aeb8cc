-- How many rows does this file have?
SELECT count(*)::INTEGER AS rows FROM read_parquet($path);
