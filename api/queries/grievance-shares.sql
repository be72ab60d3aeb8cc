-- What share of people in each district has each serious grievance, wave by wave? Sums, so that districts can be added up.
SELECT indicator, wave_id, pcode, sum(weight) AS weight, sum(weighted_sum) AS weighted_sum
FROM (
  SELECT
    indicator, wave_id, district_pcode AS pcode,
    count(counts) AS n,
    sum(weight) FILTER (WHERE counts IS NOT NULL) AS weight,
    coalesce(sum(weight) FILTER (WHERE counts), 0) AS weighted_sum
  FROM (
    SELECT *
    FROM answers_to(CAST($indicators AS VARCHAR[]), NULL, CAST($asOf AS TIMESTAMP))
    WHERE in_group(sex, age_band, minority, displacement, $sexIs, $ageIs, $minorityIs, $displacementIs)
  )
  GROUP BY indicator, wave_id, district_pcode
  UNION ALL
  SELECT
    c.indicator, c.wave_id, c.pcode,
    coalesce(sum(c.respondents) FILTER (WHERE c.counts IS NOT NULL), 0),
    coalesce(sum(c.respondents) FILTER (WHERE c.counts IS NOT NULL), 0),
    coalesce(sum(c.respondents) FILTER (WHERE c.counts), 0)
  FROM answer_counts_known(CAST($asOf AS TIMESTAMP)) c
  WHERE list_contains(CAST($indicators AS VARCHAR[]), c.indicator)
  GROUP BY c.indicator, c.wave_id, c.pcode
)
WHERE pcode IS NOT NULL
GROUP BY indicator, wave_id, pcode
HAVING sum(n) > 0
ORDER BY indicator, wave_id, pcode;
