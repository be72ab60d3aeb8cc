-- What is known of the people with these ids, wave by wave, also that they were taken out? `has_moved`: their place has given way to others.
SELECT
  r.* EXCLUDE (batch_id, district_pcode) REPLACE (CASE WHEN f.is_same THEN f.now_pcode ELSE r.pcode END AS pcode),
  f.pcode IS NOT NULL AND NOT f.is_same AS has_moved, CAST(NULL AS VARCHAR) AS withdrawn
FROM respondents_known(NULL) r
LEFT JOIN former_places(NULL) f ON f.pcode = r.pcode
WHERE r.respondent_id IN (SELECT unnest(CAST($ids AS VARCHAR[])))
UNION ALL BY NAME
SELECT v.wave_id, v.respondent_id, v.withdrawn
FROM respondents_revised(NULL) v
ANTI JOIN respondents_known(NULL) r ON r.wave_id = v.wave_id AND r.respondent_id = v.respondent_id
WHERE v.respondent_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
