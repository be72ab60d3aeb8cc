-- Where did somebody place observations that had only a name for their place?
INSERT INTO observation_placed
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"uuid":"VARCHAR","pcode":"VARCHAR","position":{"lng":"DOUBLE","lat":"DOUBLE"}}}]'), max_depth := 2)
)
SELECT body.uuid, body.pcode, body.position.lng, body.position.lat, actor, entry.at, seq FROM entry;
