-- Who took their address off which digest?
INSERT INTO digest_left
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'digestId', body->>'address', entry.at, seq FROM entry;
