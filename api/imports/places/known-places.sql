-- Which places are known, with the other codes and spellings they go by?
SELECT pcode, name, level, parent_pcode, lng, lat, aliases, valid_from
FROM places_known(NULL)
ORDER BY pcode;
