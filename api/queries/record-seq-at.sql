-- How far had the record come at each of these moments?
SELECT m.moment AS moment, CAST(coalesce(max(b.seq), 0) AS BIGINT) AS seq
FROM (SELECT unnest(CAST($moments AS VARCHAR[])) AS moment) m
LEFT JOIN batches_recorded(NULL) b ON b.recorded_at <= CAST(m.moment AS TIMESTAMP)
GROUP BY m.moment
ORDER BY m.moment;
