-- What are the first and the last month with incidents, counts or answers?
WITH dated AS (
  SELECT min(date_start) AS first_day, max(date_end) AS last_day FROM incidents_in(NULL, NULL, NULL, NULL, NULL)
  UNION ALL
  SELECT min(w.ended_on), max(w.ended_on) FROM wave w SEMI JOIN batches_known(NULL) k ON k.batch_id = w.batch_id
  UNION ALL
  SELECT min(c.period_start), max(c.period_end) - INTERVAL 1 DAY
  FROM area_count c SEMI JOIN batches_known(NULL) k ON k.batch_id = c.batch_id
)
SELECT strftime(min(first_day), '%Y-%m') AS first_month, strftime(max(last_day), '%Y-%m') AS last_month FROM dated;
