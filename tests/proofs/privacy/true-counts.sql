-- How many people of each group were asked a question of a wave in each place, whatever may be told of it?
WITH asked AS (
  SELECT r.*, a.counts, t.district_pcode, t.region_pcode, t.country_pcode
  FROM respondents_known(NULL) r
  JOIN answer a ON a.batch_id = r.batch_id AND a.wave_id = r.wave_id AND a.respondent_id = r.respondent_id
  JOIN place_tree(NULL) t ON t.pcode = r.pcode
  WHERE r.wave_id = $wave AND a.indicator = $indicator
),
placed AS (SELECT *, unnest([district_pcode, region_pcode, country_pcode]) AS place FROM asked),
grouped AS (
  SELECT place, counts, unnest(['', 'sex:' || sex, 'age:' || age_band, 'minority:' || minority, 'displacement:' || displacement]) AS grp
  FROM placed
)
SELECT place, grp, count(*) AS asked, count(counts) AS answered
FROM grouped
WHERE place IS NOT NULL AND grp IS NOT NULL
GROUP BY place, grp
ORDER BY place, grp;
