-- What stands for these positions? A p-code that is empty means that nothing does.
INSERT INTO position_mask BY NAME
WITH mask AS (
  SELECT
    unnest(CAST($lngs AS DOUBLE[])) AS lng, unnest(CAST($lats AS DOUBLE[])) AS lat, nullif(unnest(CAST($pcodes AS VARCHAR[])), '') AS pcode,
    nullif(unnest(CAST($cells AS VARCHAR[])), '') AS cell, unnest(CAST($maskedLngs AS DOUBLE[])) AS masked_lng,
    unnest(CAST($maskedLats AS DOUBLE[])) AS masked_lat
)
SELECT
  lng, lat, pcode, cell,
  CASE WHEN pcode IS NOT NULL THEN masked_lng END AS masked_lng, CASE WHEN pcode IS NOT NULL THEN masked_lat END AS masked_lat
FROM mask
ORDER BY lng, lat;
