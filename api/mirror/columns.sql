-- Which columns does a row set of this table have, in order? The batch is added when the rows are folded.
SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS nullable
FROM information_schema.columns
WHERE table_name = $table AND column_name <> 'batch_id'
ORDER BY ordinal_position;
