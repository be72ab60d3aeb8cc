-- In which cells of the square world do the filter's incidents lie that are known to the point, how many in each, and where on average?
-- A cell with one incident names it. Cells are the parts of a grid of 2^bits by 2^bits, within the columns, rows and box asked for.
WITH located AS (
  SELECT incident_id, kind, date_start, in_district, fatalities, position_precision, world_x(lng) AS x, world_y(lat) AS y
  FROM incidents_at(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR
  )
  WHERE fits AND exact_enough_for_point(geo_precision) AND NOT list_contains(CAST($keptHere AS VARCHAR[]), source)
    AND lng BETWEEN $west::DOUBLE AND $east::DOUBLE AND lat BETWEEN $south::DOUBLE AND $north::DOUBLE
),
celled AS (SELECT *, world_cell(x, $bits::INTEGER) AS grid_column, world_cell(y, $bits::INTEGER) AS grid_row FROM located)
SELECT
  grid_column, grid_row, count(*) AS n, avg(x) AS x, avg(y) AS y,
  CAST(sum(fatalities) AS BIGINT) AS fatalities, count(*) FILTER (WHERE fatalities IS NULL) AS fatalities_unknown,
  count(*) FILTER (WHERE position_precision = 'cell') AS approximate,
  CASE WHEN count(*) = 1 THEN min(incident_id) END AS incident_id,
  CASE WHEN count(*) = 1 THEN min(kind) END AS kind,
  CASE WHEN count(*) = 1 THEN min(date_start) END AS date,
  CASE WHEN count(*) = 1 THEN min(in_district) END AS pcode
FROM celled
WHERE grid_column BETWEEN $firstColumn::BIGINT AND $lastColumn::BIGINT AND grid_row BETWEEN $firstRow::BIGINT AND $lastRow::BIGINT
GROUP BY grid_column, grid_row
ORDER BY grid_column, grid_row;
