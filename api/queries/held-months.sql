-- What are the first and the last month with incidents, counts or answers, as known at that moment?
WITH dated AS (
  SELECT min(i.first_month) AS first_day, max(i.last_month) AS last_day
  FROM incident_counts_known(CAST($asOf AS TIMESTAMP)) i
  UNION ALL
  SELECT min(ended_on), max(ended_on) FROM waves_known(CAST($asOf AS TIMESTAMP))
  UNION ALL
  SELECT min(c.period_start), max(c.period_end) - INTERVAL 1 DAY
  FROM area_counts_known(CAST($asOf AS TIMESTAMP)) c
)
SELECT strftime(min(first_day), '%Y-%m') AS first_month, strftime(max(last_day), '%Y-%m') AS last_month FROM dated;
