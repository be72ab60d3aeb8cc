-- Which country is this instance for?
INSERT INTO instance
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"name":"VARCHAR","countryCode":"VARCHAR","fictional":"BOOLEAN"}}]'), max_depth := 2)
)
SELECT body.name, body.countryCode, body.fictional, entry.at FROM entry;
