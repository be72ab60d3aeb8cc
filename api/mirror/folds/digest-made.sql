-- Which letters fell due, and of which time do they tell?
INSERT INTO digest_made
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'digestId', body->>'dueAt', body->>'since', body->>'until', entry.at, seq FROM entry;
