-- Which letters of digests fell due, oldest first, and did they arrive anywhere?
SELECT
  digest_id, digest_id || ' ' || due_at AS issue_id, due_at, since, until, seq,
  EXISTS (FROM delivery_attempt a WHERE a.subject_id = m.digest_id || ' ' || m.due_at AND a.fault IS NULL) AS arrived
FROM digest_made m
ORDER BY seq;
