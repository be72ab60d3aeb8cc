-- What was written under this id by these names (NULL: by anybody), and was it withdrawn? Of one that was erased only that it was here.
SELECT l.uuid, l.seq, l.recorded_at AS received_at, l.actor, l.body_sha256 AS content_sha256,
  EXISTS (SELECT 1 FROM weekly_line_withdrawn x WHERE x.uuid = l.uuid) AS withdrawn
FROM weekly_line l
WHERE l.uuid = $uuid AND ($names::VARCHAR[] IS NULL OR list_contains($names::VARCHAR[], l.actor))
UNION ALL
SELECT DISTINCT ON (x.uuid) x.uuid, x.seq, x.recorded_at, x.actor, NULL, TRUE
FROM weekly_line_withdrawn x
WHERE x.uuid = $uuid AND ($names::VARCHAR[] IS NULL OR list_contains($names::VARCHAR[], x.actor))
  AND NOT EXISTS (SELECT 1 FROM weekly_line l WHERE l.uuid = x.uuid);
