-- Which photos came after their observations?
INSERT INTO observation_photographed
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"uuid":"VARCHAR","photo":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.uuid, body.photo, entry.at, seq FROM entry;
