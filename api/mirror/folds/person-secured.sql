-- Who chose another password?
INSERT INTO person_secured BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"personId":"VARCHAR","passwordHash":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.personId AS person_id, body.passwordHash AS password_hash, entry.at AS recorded_at, seq
FROM entry;
