-- How many sampling points has each stratum of each wave's full sample, and how many people were asked there?
SELECT wave_id, asked_as, stratum, count(DISTINCT psu) AS psu_count, count(*) AS respondents
FROM respondents_known(CAST($asOf AS TIMESTAMP))
GROUP BY wave_id, asked_as, stratum
ORDER BY wave_id, asked_as, stratum;
