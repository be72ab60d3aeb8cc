-- Is this id taken by these names (NULL: by anybody), by what, and has it been withdrawn? One whose words are gone is still taken.
SELECT o.uuid, o.seq, o.received_at, o.time_doubt, o.pcode, o.actor, o.body_sha256 AS content_sha256,
  EXISTS (SELECT 1 FROM observation_withdrawn w WHERE w.uuid = o.uuid) AS withdrawn
FROM observation o
WHERE o.uuid = $uuid AND ($names::VARCHAR[] IS NULL OR list_contains($names::VARCHAR[], o.actor))
  AND (o.batch_id = o.uuid OR EXISTS (SELECT 1 FROM batches_known(NULL) k WHERE k.batch_id = o.batch_id))
UNION ALL
SELECT DISTINCT ON (e.uuid) e.uuid, NULL, e.received_at, NULL, NULL, e.sender, NULL, TRUE
FROM observation_erased e
WHERE e.uuid = $uuid AND ($names::VARCHAR[] IS NULL OR list_contains($names::VARCHAR[], e.sender))
  AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.uuid = e.uuid);
