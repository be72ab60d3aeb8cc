-- What was answered about the last standing import of a file with these columns?
SELECT b.answers, b.filename, b.recorded_at
FROM batch b
SEMI JOIN batches_known(NULL) k ON k.batch_id = b.batch_id
WHERE b.columns_hash = $columns
ORDER BY b.seq DESC
LIMIT 1;
