-- What were the files with these columns filed under, newest first, and did a person name it?
SELECT b.source, b.source_named, b.filename
FROM batch b
SEMI JOIN batches_known(NULL) k ON k.batch_id = b.batch_id
WHERE b.source IS NOT NULL AND (b.layout = $layout OR b.source = $stem)
ORDER BY b.seq DESC;
