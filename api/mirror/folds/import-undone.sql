-- Which imports were taken back?
INSERT INTO batch_undone
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"batchId":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.batchId, actor, entry.at, seq FROM entry;
