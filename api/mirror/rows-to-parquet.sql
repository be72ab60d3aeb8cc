-- A canonical CSV file (comma, double quotes, UTF-8, unquoted empty = null, lists as JSON) becomes a Parquet file.
-- Read by one thread, so that row groups are whole: the mirror keeps whole ones as they are and compresses others twice.
COPY (
  SELECT *
  FROM read_csv(
    $csv, columns = $columns, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, strict_mode = true, parallel = false,
    max_line_size = $lineBytes, buffer_size = 2 * $lineBytes
  )
) TO $parquet (FORMAT parquet, COMPRESSION snappy);
