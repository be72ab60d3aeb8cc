-- Which digests are written, to whom?
INSERT INTO digest
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'digestId', CAST(body->'digest' AS VARCHAR), actor, entry.at, seq FROM entry;
