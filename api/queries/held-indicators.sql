-- Which indicators was anybody asked about, wave by wave, and how many of the answers were "don't know"?
SELECT wave_id, indicator, CAST(sum(answers) AS BIGINT) AS answers, CAST(sum(dont_know) AS BIGINT) AS dont_know
FROM (
  SELECT a.wave_id, a.indicator, count(*) AS answers, count(*) - count(a.counts) AS dont_know
  FROM answers_known(CAST($asOf AS TIMESTAMP)) a
  GROUP BY a.wave_id, a.indicator
  UNION ALL
  SELECT c.wave_id, c.indicator, sum(c.respondents), coalesce(sum(c.respondents) FILTER (WHERE c.counts IS NULL), 0)
  FROM answer_counts_known(CAST($asOf AS TIMESTAMP)) c
  GROUP BY c.wave_id, c.indicator
)
GROUP BY wave_id, indicator
ORDER BY wave_id, indicator;
