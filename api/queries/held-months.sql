-- What are the first and the last month with incidents, counts or answers, as known at that moment? A survey or a count of a year
-- that was not over when it came in holds nothing of the months after that day.
WITH dated AS (
  SELECT min(i.first_month) AS first_day, max(i.last_month) AS last_day
  FROM incident_counts_known(CAST($asOf AS TIMESTAMP), $reach::VARCHAR) i
  UNION ALL
  SELECT min(w.ended_on), max(least(w.ended_on, CAST(b.recorded_at AS DATE)))
  FROM waves_known(CAST($asOf AS TIMESTAMP)) w
  JOIN batch b ON b.batch_id = w.batch_id
  UNION ALL
  SELECT min(c.period_start), max(least(c.period_end - INTERVAL 1 DAY, CAST(b.recorded_at AS DATE)))
  FROM area_counts_known(CAST($asOf AS TIMESTAMP)) c
  JOIN batch b ON b.batch_id = c.batch_id
)
SELECT strftime(min(first_day), '%Y-%m') AS first_month, strftime(max(last_day), '%Y-%m') AS last_month FROM dated;
