-- Which reports may be taken back with this code? Those that came with a file are the file's.
SELECT o.uuid, o.actor AS sender, o.received_at, EXISTS (SELECT 1 FROM observation_withdrawn w WHERE w.uuid = o.uuid) AS withdrawn
FROM observation o
WHERE o.withdrawal_sha256 = $sha256 AND o.batch_id = o.uuid;
