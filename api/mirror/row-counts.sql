-- How many rows of each of these batches does a table hold? Incidents of more than one version stand in a table of their own.
SELECT batch_id, CAST(sum(rows) AS BIGINT) AS rows
FROM (
  SELECT batch_id, count(*) AS rows FROM query_table($table) GROUP BY batch_id
  UNION ALL
  SELECT batch_id, count(*) AS rows FROM incident_version WHERE $table = 'incident' GROUP BY batch_id
)
WHERE batch_id IN (SELECT unnest(CAST($batchIds AS VARCHAR[])))
GROUP BY batch_id;
