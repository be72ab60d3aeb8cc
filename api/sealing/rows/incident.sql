-- How many of these incidents are known here from elsewhere?
WITH version AS (
  SELECT batch_id, source, incident_id FROM incident UNION ALL SELECT batch_id, source, incident_id FROM incident_version
),
held AS (FROM version v SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = v.batch_id)
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (SELECT 1 FROM held h WHERE h.source = r.source AND h.incident_id = r.incident_id);
