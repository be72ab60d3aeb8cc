-- How many of these commitments are known here from elsewhere, from a file or written here?
WITH held AS (
  SELECT commitment_id FROM commitment x SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = x.batch_id
  UNION ALL
  SELECT commitment_id FROM commitment_made
)
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (SELECT 1 FROM held h WHERE h.commitment_id = r.commitment_id);
