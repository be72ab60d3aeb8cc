-- Rows of an exported table without a place become a Parquet file that says what it is.
COPY (
  SELECT *
  FROM read_csv(
    $csv, columns = $columns, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, strict_mode = true, parallel = false,
    max_line_size = $lineBytes, buffer_size = 2 * $lineBytes
  )
) TO $parquet (FORMAT parquet, COMPRESSION zstd, KV_METADATA $about);
