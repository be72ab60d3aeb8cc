-- Which digests are written no longer?
INSERT INTO digest_removed
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'digestId', entry.at, seq FROM entry;
