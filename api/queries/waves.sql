-- Which waves of interviews are there?
SELECT wave_id, label, started_on, ended_on
FROM waves_known(CAST($asOf AS TIMESTAMP))
ORDER BY ended_on, wave_id;
