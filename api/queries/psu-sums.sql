-- How did those of a group answer each indicator at each sampling point, wave by wave, in sums an estimate can be made from?
SELECT
  a.indicator, a.wave_id, a.district_pcode AS pcode, a.asked_as, a.stratum, a.psu,
  count(*) FILTER (WHERE of_group AND counts IS NOT NULL) AS n,
  coalesce(sum(weight) FILTER (WHERE of_group AND counts IS NOT NULL), 0) AS weight,
  coalesce(sum(weight) FILTER (WHERE of_group AND counts), 0) AS weighted_sum,
  coalesce(sum(weight * weight) FILTER (WHERE of_group AND counts IS NOT NULL), 0) AS sum_weights_squared,
  count(*) FILTER (WHERE of_group AND counts IS NULL) AS dont_know,
  coalesce(sum(weight) FILTER (WHERE of_group AND counts IS NULL), 0) AS dont_know_weight,
  coalesce(sum(weight * weight) FILTER (WHERE of_group AND counts IS NULL), 0) AS dont_know_weights_squared
FROM (
  SELECT *, in_group(sex, age_band, minority, displacement, $sexIs, $ageIs, $minorityIs, $displacementIs) AS of_group
  FROM answers_to(CAST($indicators AS VARCHAR[]), CAST($pcodes AS VARCHAR[]), CAST($asOf AS TIMESTAMP))
) a
WHERE a.district_pcode IS NOT NULL
GROUP BY ALL
ORDER BY a.indicator, a.wave_id, pcode, a.asked_as, a.stratum, a.psu;
