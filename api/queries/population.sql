-- How many people live in each place in that year, in all and by group? `people` is null where only some groups were counted.
SELECT
  pcode,
  any_value(year) FILTER (WHERE sex IS NULL AND age_band IS NULL AND minority IS NULL AND displacement IS NULL) AS total_year,
  max(people) FILTER (WHERE sex IS NULL AND age_band IS NULL AND minority IS NULL AND displacement IS NULL) AS total,
  max(year) AS year,
  CASE
    WHEN count(DISTINCT sex) FILTER (WHERE age_band IS NULL AND minority IS NULL AND displacement IS NULL) > 1
    THEN sum(people) FILTER (WHERE sex IS NOT NULL AND age_band IS NULL AND minority IS NULL AND displacement IS NULL)
  END AS both_sexes,
  sum(people) FILTER (WHERE sex IS NOT NULL AND age_band IS NOT NULL AND minority IS NULL AND displacement IS NULL) AS sexes_and_ages
FROM population_in(CAST($year AS INTEGER), CAST($asOf AS TIMESTAMP))
GROUP BY pcode
ORDER BY pcode;
