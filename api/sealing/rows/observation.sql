-- How many of these observations are known here from elsewhere, from a file or sent by a phone?
WITH held AS (
  SELECT uuid FROM observation x SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = x.batch_id
  UNION ALL
  SELECT uuid FROM observation WHERE batch_id = uuid
)
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (SELECT 1 FROM held h WHERE h.uuid = r.uuid);
