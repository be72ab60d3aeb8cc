-- What is watched, by which rule?
INSERT INTO alert_rule
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'ruleId', CAST(body->'rule' AS VARCHAR), actor, entry.at, seq FROM entry;
