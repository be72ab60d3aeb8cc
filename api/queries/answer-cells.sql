-- How many people of each group were asked each question, how many answered, and at how many sampling points, in each place and wave?
-- Places are districts, regions and countries. Everybody is the group without a name; a null member is someone whose group is not recorded.
-- The row without an indicator counts who was met at all. A sampling point across two districts is one point of their region: it is
-- counted with the first of them. Numbers stand in for points' names: they are quicker to group by.
WITH person AS MATERIALIZED (
  SELECT *, CAST(dense_rank() OVER (ORDER BY wave_id, asked_as, stratum, psu) AS INTEGER) AS point
  FROM respondents_known(NULL)
  WHERE district_pcode IS NOT NULL
),
placed AS MATERIALIZED (
  SELECT *, row_number() OVER (PARTITION BY point, pcode ORDER BY district_pcode) = 1 AS is_first
  FROM (
    SELECT p.point, p.wave_id, p.asked_as, p.district_pcode, unnest([t.district_pcode, t.region_pcode, t.country_pcode]) AS pcode
    FROM (SELECT DISTINCT point, wave_id, asked_as, district_pcode FROM person) p
    JOIN place_tree(NULL) t ON t.pcode = p.district_pcode
  )
  WHERE pcode IS NOT NULL
),
alike AS MATERIALIZED (
  SELECT a.indicator, p.point, p.district_pcode, p.sex, p.age_band, p.minority, p.displacement, count(*) AS asked, count(a.counts) AS answered
  FROM answers_known(NULL) a
  JOIN person p ON p.batch_id = a.batch_id AND p.wave_id = a.wave_id AND p.respondent_id = a.respondent_id
  GROUP BY ALL
  UNION ALL
  SELECT NULL, point, district_pcode, sex, age_band, minority, displacement, count(*), count(*) FROM person GROUP BY ALL
),
at_point AS (
  SELECT indicator, point, district_pcode, '' AS grouping, '' AS member, sum(asked) AS asked, sum(answered) AS answered FROM alike GROUP BY ALL
  UNION ALL
  SELECT indicator, point, district_pcode, 'sex', sex, sum(asked), sum(answered) FROM alike GROUP BY ALL
  UNION ALL
  SELECT indicator, point, district_pcode, 'age', age_band, sum(asked), sum(answered) FROM alike GROUP BY ALL
  UNION ALL
  SELECT indicator, point, district_pcode, 'minority', minority, sum(asked), sum(answered) FROM alike GROUP BY ALL
  UNION ALL
  SELECT indicator, point, district_pcode, 'displacement', displacement, sum(asked), sum(answered) FROM alike GROUP BY ALL
)
SELECT
  c.indicator, p.wave_id, p.asked_as, p.pcode, c.grouping, c.member,
  CAST(sum(c.asked) AS BIGINT) AS asked,
  CAST(sum(c.answered) AS BIGINT) AS answered,
  count_if(c.answered > 0 AND p.is_first) AS psus
FROM at_point c
JOIN placed p ON p.point = c.point AND p.district_pcode = c.district_pcode
GROUP BY ALL
ORDER BY c.indicator, p.wave_id, p.asked_as, p.pcode, c.grouping, c.member;
