-- How many people of each group were asked a question, how many answered, and at how many sampling points, in each place and wave?
-- Places are districts, regions and countries. Everybody is the group without a name; a null member is someone whose group is not recorded.
-- Without an indicator: how many were met at all.
WITH met AS (
  SELECT wave_id, district_pcode, stratum, psu, sex, age_band, minority, displacement, counts IS NOT NULL AS answered
  FROM answers_to(CAST([$indicator] AS VARCHAR[]), NULL, CAST($asOf AS TIMESTAMP))
  WHERE asked_as = $askedAs AND $indicator IS NOT NULL
  UNION ALL
  SELECT wave_id, district_pcode, stratum, psu, sex, age_band, minority, displacement, true
  FROM respondents_known(CAST($asOf AS TIMESTAMP))
  WHERE asked_as = $askedAs AND $indicator IS NULL
),
at_point AS (
  SELECT wave_id, district_pcode, stratum, psu, each.grouping, each.member, count(*) AS asked, count_if(answered) AS answered
  FROM (
    SELECT
      wave_id, district_pcode, stratum, psu, answered,
      unnest([
        {'grouping': '', 'member': ''},
        {'grouping': 'sex', 'member': sex},
        {'grouping': 'age', 'member': age_band},
        {'grouping': 'minority', 'member': minority},
        {'grouping': 'displacement', 'member': displacement}
      ]) AS each
    FROM met
    WHERE district_pcode IS NOT NULL
  )
  GROUP BY ALL
),
placed AS (
  SELECT p.*, unnest([t.district_pcode, t.region_pcode, t.country_pcode]) AS place
  FROM at_point p
  JOIN place_tree(CAST($asOf AS TIMESTAMP)) t ON t.pcode = p.district_pcode
)
SELECT
  wave_id, place AS pcode, grouping, member,
  CAST(sum(asked) AS BIGINT) AS asked,
  CAST(sum(answered) AS BIGINT) AS answered,
  count(DISTINCT (stratum, psu)) FILTER (WHERE answered > 0) AS psus
FROM placed
WHERE place IS NOT NULL
GROUP BY wave_id, place, grouping, member
ORDER BY wave_id, place, grouping, member;
