-- How many rows of each of these batches does a table hold?
SELECT batch_id, count(*) AS rows
FROM query_table($table)
WHERE batch_id IN (SELECT unnest(CAST($batchIds AS VARCHAR[])))
GROUP BY batch_id;
