-- Which places exist, or gave way to others, and in which region does each lie?
SELECT pcode, region_pcode FROM place_tree(NULL) WHERE level <> 'former'
UNION ALL
SELECT DISTINCT s.pcode, NULL FROM successions_known(NULL) s ANTI JOIN places_known(NULL) p ON p.pcode = s.pcode;
