-- Whose reports were erased?
INSERT INTO observation_erased
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","body":{"why":"VARCHAR","observations":[{"uuid":"VARCHAR","sender":"VARCHAR","receivedAt":"TIMESTAMP"}]}}]'), max_depth := 2)
), each AS (
  SELECT seq, entry.at AS erased_at, unnest(body.observations) AS o FROM entry
)
SELECT o.uuid, o.sender, o.receivedAt, erased_at, seq FROM each;
