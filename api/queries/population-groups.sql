-- How many people of each group live in each place in that year, where a group was counted at all?
SELECT pcode, grouping, member, CAST(sum(people) AS BIGINT) AS people
FROM (
  SELECT
    pcode, people,
    unnest([
      {'grouping': 'sex', 'member': sex, 'others': [age_band, minority, displacement]},
      {'grouping': 'age', 'member': age_band, 'others': [sex, minority, displacement]},
      {'grouping': 'minority', 'member': minority, 'others': [sex, age_band, displacement]},
      {'grouping': 'displacement', 'member': displacement, 'others': [sex, age_band, minority]},
      {'grouping': 'sex-age', 'member': sex || ':' || age_band, 'others': [minority, displacement]}
    ], max_depth := 2)
  FROM population_in(CAST($year AS INTEGER), CAST($asOf AS TIMESTAMP))
)
WHERE member IS NOT NULL
GROUP BY pcode, grouping, member, len(list_filter(others, lambda x: x IS NOT NULL))
QUALIFY row_number() OVER (
  PARTITION BY pcode, grouping, member ORDER BY len(list_filter(others, lambda x: x IS NOT NULL))
) = 1
ORDER BY pcode, grouping, member;
