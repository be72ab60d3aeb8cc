-- What is a person from then on?
INSERT INTO person_changed BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"personId":"VARCHAR","role":"VARCHAR","area":["VARCHAR"],"ceiling":"VARCHAR","disabled":"BOOLEAN"}}]'), max_depth := 2)
)
SELECT body.personId AS person_id, body.role AS role, body.area AS area, body.ceiling AS ceiling, body.disabled AS disabled, actor, entry.at AS recorded_at, seq
FROM entry;
