-- Which forms may phones fill, and what do their questions mean?
INSERT INTO xform
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'formId', body->>'version', body->>'name', body->>'form', CAST(body->'mapping' AS VARCHAR), CAST(body->'media' AS VARCHAR), actor, entry.at, seq FROM entry;
