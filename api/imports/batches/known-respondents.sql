-- In which wave are the respondents with these ids known?
SELECT r.respondent_id, max(r.wave_id) AS wave_id
FROM respondents_known(NULL) r
WHERE r.respondent_id IN (SELECT unnest(CAST($ids AS VARCHAR[])))
GROUP BY r.respondent_id;
