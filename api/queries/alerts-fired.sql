-- Which alerts fired, newest first?
SELECT fired, strftime(recorded_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS fired_at, seq FROM alert_fired ORDER BY seq DESC;
