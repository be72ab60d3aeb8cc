-- How many of these observations are known here from elsewhere, from a file or sent by a phone?
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM observation h
  WHERE h.uuid = r.uuid
    AND (h.batch_id = h.uuid OR h.batch_id IN (SELECT b.batch_id FROM batches_from_elsewhere($office::VARCHAR) b))
);
