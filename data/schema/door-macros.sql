-- What other people's programs ask for beside the product's own filter: a box, days, columns that hold something; and cells of the
-- square world of web maps. Stands on macros.sql.

-- Does a position lie in a box, edges included, of one or two spans of longitude? A null south means everywhere; what has no position lies in no box.
CREATE OR REPLACE MACRO in_box(lng, lat, south, north, west, east, second_west, second_east) AS
  south IS NULL
  OR (lat BETWEEN south AND north AND (lng BETWEEN west AND east OR lng BETWEEN second_west AND second_east));

-- Which incidents of the filter hold this in these columns, lie in the box, and touch the days? A null asks for nothing.
CREATE OR REPLACE MACRO incidents_asked(
  pcodes, from_date, to_date, kinds, sources, as_of, reader, kind_is, source_is, district_is, region_is,
  south, north, west, east, second_west, second_east, first_day, last_day
) AS TABLE
  SELECT i.*
  FROM incidents_at(pcodes, from_date, to_date, kinds, sources, as_of, reader) i
  WHERE i.fits
    AND (kind_is IS NULL OR i.kind = kind_is)
    AND (source_is IS NULL OR i.source = source_is)
    AND (district_is IS NULL OR i.in_district = district_is)
    AND (region_is IS NULL OR i.in_region = region_is)
    AND in_box(i.lng, i.lat, south, north, west, east, second_west, second_east)
    AND (first_day IS NULL OR i.date_end >= first_day) AND (last_day IS NULL OR i.date_start <= last_day);

-- Where does a position lie in the square world, as in api/tiles/mercator.ts? From 0 at 180° W to 1 at 180° E, and from 0 at 85.05° N
-- to 1 at 85.05° S; what lies nearer a pole lies on the edge.
CREATE OR REPLACE MACRO world_x(lng) AS (lng + 180) / 360;
CREATE OR REPLACE MACRO world_y(lat) AS greatest(0, least(1, 0.5 - asinh(tan(radians(lat))) / (2 * pi())));

-- Which of 2^bits equal parts of 0…1 is it in? The end belongs to the last.
CREATE OR REPLACE MACRO world_cell(part, bits) AS
  CAST(greatest(0, least(floor(part * pow(2, bits)), pow(2, bits) - 1)) AS BIGINT);
