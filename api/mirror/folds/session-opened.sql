-- Who signed in, where, and until when does it last?
INSERT INTO session BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"sessionId":"VARCHAR","personId":"VARCHAR","tokenId":"VARCHAR","secretSha256":"VARCHAR","host":"VARCHAR","browser":"VARCHAR","expiresAt":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.sessionId AS session_id, body.personId AS person_id, body.tokenId AS token_id, body.secretSha256 AS secret_sha256, body.host AS host, body.browser AS browser,
  body.expiresAt::TIMESTAMPTZ::TIMESTAMP AS expires_at, entry.at AS recorded_at, seq
FROM entry;
