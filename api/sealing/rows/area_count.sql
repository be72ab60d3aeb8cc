-- How many of these counts per area and period are known here from elsewhere?
SELECT count(*)::INTEGER AS rows
FROM read_parquet($path) r
WHERE EXISTS (
  SELECT 1 FROM area_count h SEMI JOIN batches_from_elsewhere($office::VARCHAR) b ON b.batch_id = h.batch_id
  WHERE h.pcode = r.pcode AND h.source = r.source AND h.measure = r.measure AND h.kind IS NOT DISTINCT FROM r.kind
    AND h.period_start = r.period_start AND h.period_end = r.period_end
);
