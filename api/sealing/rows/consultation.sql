-- How many of these consultations are known here from elsewhere?
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM consultation h SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = h.batch_id
  WHERE h.consultation_id = r.consultation_id
);
