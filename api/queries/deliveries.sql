-- How often was each delivery tried, when last, and did it arrive?
SELECT
  delivery_id, any_value(subject_id) AS subject_id, any_value(channel) AS channel, count(*) AS attempts,
  strftime(max(recorded_at), '%Y-%m-%dT%H:%M:%S.%gZ') AS last_at,
  bool_or(fault IS NULL) AS arrived, last(fault ORDER BY seq) AS fault
FROM delivery_attempt
GROUP BY delivery_id
ORDER BY delivery_id;
