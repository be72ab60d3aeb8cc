-- In which months does each sort of dated evidence lie, and how much of it? Incidents by month; surveys by the month they ended;
-- counts per area, measure by measure, by the months they cover. Nothing lies after the day it came in.
SELECT 'incidents' AS of, '' AS series, strftime(i.first_month, '%Y-%m') AS "from", strftime(i.last_month, '%Y-%m') AS "to", CAST(sum(i.incidents) AS BIGINT) AS records
FROM incident_counts_known(CAST($asOf AS TIMESTAMP), $reach::VARCHAR) i
WHERE i.first_month = i.last_month
GROUP BY ALL
UNION ALL
SELECT 'answers', '', strftime(w.ended_on, '%Y-%m'), strftime(w.ended_on, '%Y-%m'), count(*)
FROM waves_known(CAST($asOf AS TIMESTAMP)) w
JOIN batch b ON b.batch_id = w.batch_id
WHERE w.ended_on <= CAST(b.recorded_at AS DATE)
GROUP BY ALL
UNION ALL
SELECT 'counts', c.measure, strftime(c.period_start, '%Y-%m'), strftime(c.period_end - INTERVAL 1 DAY, '%Y-%m'), count(*)
FROM area_counts_known(CAST($asOf AS TIMESTAMP)) c
JOIN batch b ON b.batch_id = c.batch_id
WHERE c.period_end - INTERVAL 1 DAY <= CAST(b.recorded_at AS DATE)
GROUP BY ALL
ORDER BY 1, 2, 3, 4;
