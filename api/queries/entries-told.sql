-- Who wrote what, when? Newest first, a page at a time, for the persons, kinds and time asked for.
SELECT seq, written_at, actor, kind, subject
FROM entries_told($actors, $kinds, $since, $until)
WHERE $beforeAt IS NULL OR (written_at, seq) < ($beforeAt::TIMESTAMP, $beforeSeq::BIGINT)
ORDER BY written_at DESC, seq DESC
LIMIT $limit;
