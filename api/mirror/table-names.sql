-- Which tables hold something folded from the record?
SELECT table_name AS name
FROM information_schema.tables
WHERE table_type = 'BASE TABLE' AND table_name <> 'fold_state'
ORDER BY table_name;
