-- How many incidents of each of these batches are in the counts by month, or counted apart because they were corrected?
SELECT batch_id, CAST(sum(rows) AS BIGINT) AS rows
FROM (
  SELECT batch_id, incidents AS rows FROM incident_count
  UNION ALL
  SELECT batch_id, 1 AS rows FROM incident_version
)
WHERE batch_id IN (SELECT unnest(CAST($batchIds AS VARCHAR[])))
GROUP BY batch_id;
