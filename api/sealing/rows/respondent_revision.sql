-- How many of the people told anew or taken out are known here from elsewhere?
WITH held AS (FROM respondent x SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = x.batch_id)
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM held h
  WHERE h.wave_id = r.wave_id AND h.respondent_id = r.respondent_id
);
