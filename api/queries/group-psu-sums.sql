-- How did each group of people answer, sampling point by sampling point, among those of the group already asked for?
SELECT
  each.grouping AS grouping, each.member AS member, indicator, wave_id, pcode, asked_as, stratum, psu,
  count(counts) AS n,
  coalesce(sum(weight) FILTER (WHERE counts IS NOT NULL), 0) AS weight,
  coalesce(sum(weight) FILTER (WHERE counts), 0) AS weighted_sum,
  coalesce(sum(weight * weight) FILTER (WHERE counts IS NOT NULL), 0) AS sum_weights_squared,
  count(*) - count(counts) AS dont_know,
  coalesce(sum(weight) FILTER (WHERE counts IS NULL), 0) AS dont_know_weight,
  coalesce(sum(weight * weight) FILTER (WHERE counts IS NULL), 0) AS dont_know_weights_squared
FROM (
  SELECT
    indicator, wave_id, district_pcode AS pcode, asked_as, stratum, psu, weight, counts,
    unnest([
      {'grouping': 'sex', 'member': sex},
      {'grouping': 'age', 'member': age_band},
      {'grouping': 'minority', 'member': minority},
      {'grouping': 'displacement', 'member': displacement}
    ]) AS each
  FROM answers_to(CAST($indicators AS VARCHAR[]), CAST($pcodes AS VARCHAR[]), CAST($asOf AS TIMESTAMP))
  WHERE in_group(sex, age_band, minority, displacement, $sexIs, $ageIs, $minorityIs, $displacementIs)
) a
WHERE each.member IS NOT NULL AND pcode IS NOT NULL
GROUP BY each.grouping, each.member, indicator, wave_id, pcode, asked_as, stratum, psu
ORDER BY grouping, member, indicator, wave_id, pcode, asked_as, stratum, psu;
