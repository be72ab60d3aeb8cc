-- Rows of an exported table, each with its point or outline as the hexadecimal of its WKB, become a Parquet file that says what it is.
-- DuckDB describes the geometry as GeoParquet 1.0 does; without a crs it is WGS 84, longitude first.
COPY (
  SELECT * REPLACE (ST_GeomFromWKB(unhex(geometry)) AS geometry)
  FROM read_csv(
    $csv, columns = $columns, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, strict_mode = true, parallel = false,
    max_line_size = $lineBytes, buffer_size = 2 * $lineBytes
  )
) TO $parquet (FORMAT parquet, COMPRESSION zstd, GEOPARQUET_VERSION 'V1', KV_METADATA $about);
