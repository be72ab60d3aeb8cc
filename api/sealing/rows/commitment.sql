-- How many of these commitments are known here from elsewhere, from a file or written here?
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (SELECT 1 FROM commitment_made m WHERE m.commitment_id = r.commitment_id)
  OR EXISTS (
    SELECT 1 FROM commitment h SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = h.batch_id
    WHERE h.commitment_id = r.commitment_id
  );
