-- Which reports did their writers give another time? Doubted as the phone's own word is (observation-submitted.sql).
INSERT INTO observation_retimed
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"timeId":"VARCHAR","uuid":"VARCHAR","before":"VARCHAR","observedAt":"VARCHAR","contentSha256":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.timeId, body.uuid, body.before, body.observedAt AS told, told::TIMESTAMPTZ::TIMESTAMP,
  CASE
    WHEN regexp_matches(told, '[+-]\d\d:\d\d$')
    THEN (CAST(told[-5:-4] AS INTEGER) * 60 + CAST(told[-2:] AS INTEGER)) * CASE WHEN told[-6] = '-' THEN -1 ELSE 1 END
    ELSE 0
  END,
  body.contentSha256, entry.actor, entry.at, entry.seq
FROM entry;
