-- In which places are the rows of this file?
SELECT pcode, count(*)::INTEGER AS rows FROM read_parquet($path) GROUP BY pcode ORDER BY pcode;
