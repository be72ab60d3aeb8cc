-- How many people of each group were asked in each district, wave by wave? A null member is someone whose group is not recorded.
WITH alike AS (
  SELECT wave_id, district_pcode AS pcode, sex, age_band, minority, displacement, count(*) AS people
  FROM respondents_known(CAST($asOf AS TIMESTAMP))
  WHERE asked_as = 'community' AND district_pcode IS NOT NULL
  GROUP BY ALL
)
SELECT wave_id, pcode, each.grouping AS grouping, each.member AS member, CAST(sum(people) AS BIGINT) AS respondents
FROM (
  SELECT
    wave_id, pcode, people,
    unnest([
      {'grouping': 'sex', 'member': sex},
      {'grouping': 'age', 'member': age_band},
      {'grouping': 'minority', 'member': minority},
      {'grouping': 'displacement', 'member': displacement},
      {'grouping': 'sex-age', 'member': sex || ':' || age_band}
    ]) AS each
  FROM alike
)
GROUP BY ALL
ORDER BY wave_id, pcode, grouping, member;
