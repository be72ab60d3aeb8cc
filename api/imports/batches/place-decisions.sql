-- What was answered about the files of the standing imports, oldest first?
SELECT b.batch_id, b.filename, b.recorded_at, b.answers
FROM batch b
SEMI JOIN batches_known(NULL) k ON k.batch_id = b.batch_id
WHERE b.answers LIKE '%"place.%' OR b.answers LIKE '%"proof.%'
ORDER BY b.seq;
