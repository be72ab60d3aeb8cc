-- What fired, where?
INSERT INTO alert_fired
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'alertId', body->>'ruleId', body->>'pcode', CAST(body AS VARCHAR), entry.at, seq FROM entry;
