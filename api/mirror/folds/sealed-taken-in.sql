-- Which sealed files were taken in?
INSERT INTO sealed_file
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"takingId":"VARCHAR","office":{"key":"VARCHAR","name":"VARCHAR"},"fileSha256":"VARCHAR","from":"BIGINT","to":"BIGINT","chainBefore":"VARCHAR","chain":"VARCHAR","sealedAt":"TIMESTAMP","counts":{"new":"BIGINT","had":"BIGINT","conflict":"BIGINT","refused":"BIGINT"},"landed":[{"chain":"VARCHAR"}],"aside":[{"chain":"VARCHAR"}]}}]'), max_depth := 2)
)
SELECT
  body.takingId, body.office.key, body.office.name, body.fileSha256, body.from, body.to, body.chainBefore, body.chain, body.sealedAt,
  body.counts.new, body.counts.had, body.counts.conflict, body.counts.refused,
  [each.chain FOR each IN body.landed], [each.chain FOR each IN body.aside], actor, entry.at, seq
FROM entry;
