-- Which other instances are known, and whose files are taken in?
INSERT INTO office
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"key":"VARCHAR","name":"VARCHAR","isTrusted":"BOOLEAN"}}]'), max_depth := 2)
)
SELECT body.key, body.name, body.isTrusted, actor, entry.at, seq FROM entry;
