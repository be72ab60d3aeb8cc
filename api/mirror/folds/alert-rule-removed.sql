-- Which rules are watched no longer?
INSERT INTO alert_rule_removed
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'ruleId', entry.at, seq FROM entry;
