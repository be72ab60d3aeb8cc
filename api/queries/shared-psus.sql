-- How many sampling points of each stratum were gone back to, for every two waves?
WITH point AS (
  SELECT DISTINCT wave_id, asked_as, stratum, psu
  FROM respondents_known(CAST($asOf AS TIMESTAMP))
)
SELECT a.wave_id AS wave_id, b.wave_id AS other_wave_id, a.asked_as, a.stratum, count(*) AS shared
FROM point a
JOIN point b ON b.asked_as = a.asked_as AND b.stratum = a.stratum AND b.psu = a.psu AND b.wave_id <> a.wave_id
GROUP BY ALL
ORDER BY a.wave_id, b.wave_id, a.asked_as, a.stratum;
