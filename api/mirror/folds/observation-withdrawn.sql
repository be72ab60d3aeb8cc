-- Which observations were withdrawn?
INSERT INTO observation_withdrawn
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"uuid":"VARCHAR","erases":"BOOLEAN"}}]'), max_depth := 2)
)
SELECT body.uuid, actor, coalesce(body.erases, FALSE), entry.at, seq FROM entry;
