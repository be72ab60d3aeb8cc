-- Which tokens have been issued and not revoked?
SELECT t.token_id, t.token_sha256, t.role, t.expires_at
FROM token t
ANTI JOIN token_revoked r ON r.token_id = t.token_id
ORDER BY t.seq;
