-- Which answer counts of this wave does the record hold, each by its place, indicator and answer?
SELECT concat_ws('|', a.wave_id, a.pcode, a.indicator, a.answer) AS key
FROM answer_count a
SEMI JOIN batches_known(NULL) k ON k.batch_id = a.batch_id
WHERE a.wave_id = $source;
