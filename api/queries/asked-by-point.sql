-- How many people of each group were asked at each sampling point of a wave? A null member is someone whose group is not recorded.
SELECT pcode, stratum, psu, each.grouping AS grouping, each.member AS member, count(*) AS respondents
FROM (
  SELECT
    district_pcode AS pcode, stratum, psu,
    unnest([
      {'grouping': 'sex', 'member': sex},
      {'grouping': 'age', 'member': age_band},
      {'grouping': 'minority', 'member': minority},
      {'grouping': 'displacement', 'member': displacement}
    ]) AS each
  FROM respondents_known(CAST($asOf AS TIMESTAMP))
  WHERE asked_as = 'community' AND district_pcode IS NOT NULL AND wave_id = CAST($waveId AS VARCHAR)
)
GROUP BY ALL
ORDER BY pcode, stratum, psu, grouping, member;
