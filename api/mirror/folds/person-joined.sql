-- Who joined by which link, and what do they sign in with?
INSERT INTO person_joined BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"personId":"VARCHAR","invitationId":"VARCHAR","name":"VARCHAR","passwordHash":"VARCHAR","outside":{"issuer":"VARCHAR","subject":"VARCHAR"}}}]'), max_depth := 2)
)
SELECT body.personId AS person_id, body.invitationId AS invitation_id, body.name AS name, body.passwordHash AS password_hash,
  body.outside.issuer AS issuer, body.outside.subject AS subject, entry.at AS recorded_at, seq
FROM entry;
