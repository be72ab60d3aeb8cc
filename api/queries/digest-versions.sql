-- Every digest as it was ever set, oldest first, and whether it was removed since?
SELECT
  digest_id, digest, strftime(recorded_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS set_at, seq,
  EXISTS (FROM digest_removed x WHERE x.digest_id = d.digest_id AND x.seq > d.seq) AS removed
FROM digest d
ORDER BY seq;
