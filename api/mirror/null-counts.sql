-- In which columns of a Parquet file is something missing?
SELECT path_in_schema AS name FROM parquet_metadata($path) GROUP BY path_in_schema HAVING sum(stats_null_count) > 0;
