-- Which answer counts of this wave are known, each by its place, indicator and answer?
SELECT a.pcode, concat_ws('|', a.indicator, a.answer) AS subject, a.respondents AS value
FROM answer_counts_known(NULL) a
WHERE a.wave_id = $source;
