-- How many of these consultations are known here from elsewhere?
WITH held AS (FROM consultation x SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = x.batch_id)
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM held h
  WHERE h.consultation_id = r.consultation_id
);
