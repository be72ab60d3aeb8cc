-- How many of these counts of answers are known here from elsewhere?
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM answer_count h SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = h.batch_id
  WHERE h.wave_id = r.wave_id AND h.pcode = r.pcode AND h.indicator = r.indicator
);
