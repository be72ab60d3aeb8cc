-- Who was invited, to be what, by whom, and until when is the link good?
INSERT INTO invitation BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"personId":"VARCHAR","invitationId":"VARCHAR","secretSha256":"VARCHAR","role":"VARCHAR","area":["VARCHAR"],"ceiling":"VARCHAR","note":"VARCHAR","expiresAt":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.invitationId AS invitation_id, body.personId AS person_id, body.secretSha256 AS secret_sha256, body.role AS role, body.area AS area,
  body.ceiling AS ceiling, body.note AS note, body.expiresAt::TIMESTAMPTZ::TIMESTAMP AS expires_at, actor, entry.at AS recorded_at, seq
FROM entry;
