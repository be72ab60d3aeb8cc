-- What did the people with these ids answer in these waves?
SELECT a.wave_id, a.respondent_id, a.indicator, a.counts, a.scale, a.said
FROM answers_known(NULL) a
WHERE list_contains(CAST($waves AS VARCHAR[]), a.wave_id) AND a.respondent_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
