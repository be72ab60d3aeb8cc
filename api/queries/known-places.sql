-- Which places are known, in which district, region and country does each lie, and how many people live there?
SELECT
  t.pcode, t.name, t.level, t.district_pcode, t.region_pcode, t.region_name, t.country_pcode,
  p.parent_pcode, p.lng, p.lat
FROM place_tree(CAST($asOf AS TIMESTAMP)) t
JOIN places_known(CAST($asOf AS TIMESTAMP)) p ON p.pcode = t.pcode
ORDER BY t.pcode;
