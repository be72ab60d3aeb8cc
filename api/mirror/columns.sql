-- Which columns does a row set of this table have, in order? The batch and the number of arrival are added when the rows are folded.
SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS nullable
FROM information_schema.columns
WHERE table_name = $table AND column_name NOT IN ('batch_id', 'arrival')
ORDER BY ordinal_position;
