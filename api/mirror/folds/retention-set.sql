-- How long are things kept?
INSERT INTO retention
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"days":"JSON"}}]'), max_depth := 2)
)
SELECT CAST(body.days AS VARCHAR), actor, entry.at, seq FROM entry;
