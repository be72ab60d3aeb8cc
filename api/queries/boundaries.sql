-- What is the outline of each place of a level, at the detail asked for or the nearest there is?
SELECT b.pcode, b.level, b.geometry, t.name, p.parent_pcode
FROM boundaries_known(CAST($asOf AS TIMESTAMP)) b
LEFT JOIN place_tree(CAST($asOf AS TIMESTAMP)) t ON t.pcode = b.pcode AND t.level = b.level
LEFT JOIN places_known(CAST($asOf AS TIMESTAMP)) p ON p.pcode = t.pcode
WHERE b.level = $level
QUALIFY row_number() OVER (PARTITION BY b.pcode ORDER BY abs(b.detail - CAST($detail AS INTEGER))) = 1
ORDER BY b.pcode;
