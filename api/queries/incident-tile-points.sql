-- Which of the filter's incidents that are known to the point lie in one cell of the square world (a tile), each by itself?
WITH located AS (
  SELECT incident_id, kind, date_start AS date, in_district AS pcode, fatalities, position_precision, world_x(lng) AS x, world_y(lat) AS y
  FROM incidents_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
  WHERE fits AND exact_enough_for_point(geo_precision) AND NOT list_contains(CAST($keptHere AS VARCHAR[]), source)
    AND lng BETWEEN $west::DOUBLE AND $east::DOUBLE AND lat BETWEEN $south::DOUBLE AND $north::DOUBLE
)
SELECT
  $firstColumn::BIGINT AS grid_column, $firstRow::BIGINT AS grid_row, 1 AS n, x, y, fatalities,
  CASE WHEN fatalities IS NULL THEN 1 ELSE 0 END AS fatalities_unknown, incident_id, kind, date, pcode,
  CASE WHEN position_precision = 'cell' THEN 1 ELSE 0 END AS approximate
FROM located
WHERE world_cell(x, $bits::INTEGER) = $firstColumn::BIGINT AND world_cell(y, $bits::INTEGER) = $firstRow::BIGINT
ORDER BY incident_id;
