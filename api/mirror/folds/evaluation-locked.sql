-- How was it agreed that interventions are to be judged?
INSERT INTO evaluation_lock
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"interventionId":"VARCHAR","role":"VARCHAR","plan":"JSON"}}]'), max_depth := 2)
)
SELECT body.interventionId, body.role, CAST(body.plan AS VARCHAR), actor, entry.at, seq FROM entry;
