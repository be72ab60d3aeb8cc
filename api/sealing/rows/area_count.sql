-- How many of these counts per area and period are known here from elsewhere?
WITH held AS (FROM area_count x SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = x.batch_id)
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM held h
  WHERE h.pcode = r.pcode AND h.source = r.source AND h.measure = r.measure AND h.kind IS NOT DISTINCT FROM r.kind
    AND h.period_start = r.period_start AND h.period_end = r.period_end
);
