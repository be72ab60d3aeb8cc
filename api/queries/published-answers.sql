-- How many people in each place gave answers that count, as published in tables rather than interview by interview?
SELECT
  c.indicator, c.wave_id, c.pcode,
  CAST(sum(c.respondents) AS BIGINT) AS asked,
  CAST(coalesce(sum(c.respondents) FILTER (WHERE c.counts), 0) AS BIGINT) AS counting,
  CAST(coalesce(sum(c.respondents) FILTER (WHERE c.counts IS NULL), 0) AS BIGINT) AS dont_know
FROM answer_counts_known(CAST($asOf AS TIMESTAMP)) c
GROUP BY c.indicator, c.wave_id, c.pcode
ORDER BY c.indicator, c.wave_id, c.pcode;
