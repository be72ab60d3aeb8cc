-- Which population figures by sex does the record hold, each by its place, year and sex?
SELECT concat_ws('|', p.pcode, p.year, coalesce(p.sex, 'all')) AS key
FROM population p
SEMI JOIN batches_known(NULL) k ON k.batch_id = p.batch_id
WHERE p.age_band IS NULL AND p.minority IS NULL AND p.displacement IS NULL;
