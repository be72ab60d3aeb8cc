-- Which waves of interviews are there, and how many people answered in each?
WITH interviewed AS (
  SELECT wave_id, count(*) AS people FROM respondents_known(CAST($asOf AS TIMESTAMP)) GROUP BY wave_id
),
published AS (
  SELECT wave_id, max(people) AS people
  FROM (
    SELECT c.wave_id, c.indicator, sum(c.respondents) AS people
    FROM answer_counts_known(CAST($asOf AS TIMESTAMP)) c
    GROUP BY c.wave_id, c.indicator
  )
  GROUP BY wave_id
)
SELECT w.wave_id, w.label, w.started_on, w.ended_on, CAST(coalesce(i.people, p.people, 0) AS BIGINT) AS respondents
FROM waves_known(CAST($asOf AS TIMESTAMP)) w
LEFT JOIN interviewed i ON i.wave_id = w.wave_id
LEFT JOIN published p ON p.wave_id = w.wave_id
ORDER BY w.ended_on, w.wave_id;
