-- Which tokens were taken back?
INSERT INTO token_revoked
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"tokenId":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.tokenId, actor, entry.at FROM entry;
