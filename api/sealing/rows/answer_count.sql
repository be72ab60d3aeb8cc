-- How many of these counts of answers are known here from elsewhere?
WITH held AS (FROM answer_count x SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = x.batch_id)
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM held h
  WHERE h.wave_id = r.wave_id AND h.pcode = r.pcode AND h.indicator = r.indicator
);
