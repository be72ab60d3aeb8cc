-- Which counts of this source does the record hold, each by its place, measure and period?
SELECT concat_ws('|', a.source, a.pcode, a.measure, a.period_start, a.period_end) AS key
FROM area_count a
SEMI JOIN batches_known(NULL) k ON k.batch_id = a.batch_id
WHERE a.source = $source;
