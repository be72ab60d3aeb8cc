-- Which tokens were given out, and what do they open? Those made before scopes were told open whatever their role may.
INSERT INTO token BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"tokenId":"VARCHAR","tokenSha256":"VARCHAR","role":"VARCHAR","label":"VARCHAR","scopes":["VARCHAR"],"area":["VARCHAR"],"ceiling":"VARCHAR","expiresAt":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.tokenId AS token_id, body.tokenSha256 AS token_sha256, body.role AS role, body.label AS label,
  coalesce(body.scopes, ['all']) AS scopes, body.area AS area, coalesce(body.ceiling, 'severe') AS ceiling, body.expiresAt::TIMESTAMPTZ::TIMESTAMP AS expires_at, actor, entry.at AS recorded_at, seq
FROM entry;
