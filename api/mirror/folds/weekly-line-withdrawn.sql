-- Which weekly lines were withdrawn?
INSERT INTO weekly_line_withdrawn
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"uuid":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.uuid, actor, entry.at, seq FROM entry;
