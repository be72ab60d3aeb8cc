-- Who has any serious grievance, where a file asked about each grievance and not about all of them together?
INSERT INTO answer BY NAME
SELECT $batchId AS batch_id, wave_id, respondent_id, 'serious-grievance' AS indicator, bool_or(counts) AS counts, max(scale) AS scale
FROM read_parquet($path)
WHERE starts_with(indicator, 'grievance-')
  AND NOT EXISTS (SELECT 1 FROM read_parquet($path) a WHERE a.indicator = 'serious-grievance')
GROUP BY wave_id, respondent_id;
