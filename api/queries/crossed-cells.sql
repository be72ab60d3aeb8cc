-- How many people of two groups at once were asked a question, in each place and wave, as known now?
-- Places are districts, regions and countries. A null member is someone whose group is not recorded.
WITH at_point AS (
  SELECT
    wave_id, district_pcode, stratum, psu,
    CASE $first WHEN 'sex' THEN sex WHEN 'age' THEN age_band WHEN 'minority' THEN minority ELSE displacement END AS first_member,
    CASE $second WHEN 'sex' THEN sex WHEN 'age' THEN age_band WHEN 'minority' THEN minority ELSE displacement END AS second_member,
    count(*) AS asked, count(counts) AS answered
  FROM answers_to(CAST([$indicator] AS VARCHAR[]), NULL, NULL)
  WHERE asked_as = $askedAs AND district_pcode IS NOT NULL
  GROUP BY ALL
),
placed AS (
  SELECT p.*, unnest([t.district_pcode, t.region_pcode, t.country_pcode]) AS place
  FROM at_point p
  JOIN place_tree(NULL) t ON t.pcode = p.district_pcode
)
SELECT
  wave_id, place AS pcode, first_member, second_member,
  CAST(sum(asked) AS BIGINT) AS asked,
  CAST(sum(answered) AS BIGINT) AS answered,
  count(DISTINCT (stratum, psu)) FILTER (WHERE answered > 0) AS psus
FROM placed
WHERE place IS NOT NULL
GROUP BY wave_id, place, first_member, second_member
ORDER BY wave_id, place, first_member, second_member;
