-- Which sessions were closed after this entry?
SELECT session_id, why, recorded_at AS closed_at FROM session_closed WHERE seq > $after ORDER BY seq;
