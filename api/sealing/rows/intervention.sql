-- How many of these interventions are known here from elsewhere?
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM intervention h SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = h.batch_id
  WHERE h.intervention_id = r.intervention_id
);
