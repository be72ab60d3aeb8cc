-- Of which places does a wave tell something else now than at a moment: people added, taken back, counted elsewhere, or a count corrected?
-- Everything together is the place '*'.
SELECT DISTINCT wave_id, place AS pcode
FROM (
  (FROM told_known(CAST($asOf AS TIMESTAMP)) EXCEPT FROM told_known(NULL))
  UNION ALL
  (FROM told_known(NULL) EXCEPT FROM told_known(CAST($asOf AS TIMESTAMP)))
)
WHERE place IS NOT NULL
ORDER BY wave_id, place;
