-- What was sent to whom, and did it arrive?
INSERT INTO delivery_attempt
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":"JSON"}]'), max_depth := 2)
)
SELECT
  body->>'deliveryId', body->>'subjectId', body->>'channel', CAST(body->>'attempt' AS INTEGER),
  CASE WHEN json_type(body->'fault') = 'NULL' THEN NULL ELSE CAST(body->'fault' AS VARCHAR) END, entry.at, seq
FROM entry;
