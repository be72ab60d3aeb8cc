-- Which counts of this source are known, each by its place, measure and period?
SELECT a.pcode, concat_ws('|', a.measure, a.period_start, a.period_end) AS subject, a.count AS value
FROM area_counts_known(NULL) a
WHERE a.source = $source;
