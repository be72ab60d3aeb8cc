-- Which filled forms came from phones, and with which files?
INSERT INTO xform_filled
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT body->>'instanceId', body->>'formId', body->>'version', body->>'xml', body->>'deprecatedId',
  CAST(body->'observations' AS VARCHAR), CAST(body->'media' AS VARCHAR), actor, entry.at, seq FROM entry;
