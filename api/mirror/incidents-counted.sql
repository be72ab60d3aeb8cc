-- How many incidents of each of these batches are in the counts by month?
SELECT batch_id, CAST(sum(incidents) AS BIGINT) AS rows
FROM incident_count
WHERE batch_id IN (SELECT unnest(CAST($batchIds AS VARCHAR[])))
GROUP BY batch_id;
