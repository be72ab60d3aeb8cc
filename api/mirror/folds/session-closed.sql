-- Which sessions ended before their time, and why?
INSERT INTO session_closed BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"sessionId":"VARCHAR","why":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.sessionId AS session_id, body.why AS why, entry.at AS recorded_at, seq
FROM entry;
