-- Which tokens have been issued, by whom, and which of them were taken back?
WITH revoked AS (
  SELECT token_id, min(recorded_at) AS revoked_at, arg_min(actor, recorded_at) AS revoked_by FROM token_revoked GROUP BY token_id
)
SELECT t.token_id, t.token_sha256, t.role, t.label AS name, t.scopes, t.area, t.ceiling, t.expires_at, t.actor AS made_by, t.recorded_at AS made_at,
  revoked.revoked_at, revoked.revoked_by
FROM token t
LEFT JOIN revoked ON revoked.token_id = t.token_id
ORDER BY t.seq;
