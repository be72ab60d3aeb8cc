-- Who has any serious grievance, where a file asked about each grievance and not about all of them together?
INSERT INTO answer BY NAME
SELECT batch_id, wave_id, respondent_id, 'serious-grievance' AS indicator, bool_or(counts) AS counts, max(scale) AS scale
FROM answer
WHERE batch_id = $batchId
  AND starts_with(indicator, 'grievance-')
  AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.batch_id = $batchId AND a.indicator = 'serious-grievance')
GROUP BY ALL
ORDER BY ALL;
