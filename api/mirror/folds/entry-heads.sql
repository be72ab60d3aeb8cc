-- Who wrote what, when: every entry, whatever became of its body?
INSERT INTO entry
WITH head AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","kind":"VARCHAR","subject":"VARCHAR"}]'), max_depth := 2)
)
SELECT seq, head.at AS written_at, actor, kind, subject FROM head;
