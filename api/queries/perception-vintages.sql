-- Which imports brought the answers of waves, and the ground they rest on (no wave), when, and until when did they count?
SELECT batch_id, CAST(seq AS BIGINT) AS seq, wave_id, label, ended_on, recorded_at, undone_at
FROM perceptions_recorded(CAST($asOf AS TIMESTAMP))
ORDER BY seq, wave_id;
