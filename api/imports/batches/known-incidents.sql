-- Which incidents of this source does the record hold?
SELECT i.incident_id AS key
FROM incident i
SEMI JOIN batches_known(NULL) k ON k.batch_id = i.batch_id
WHERE i.source = $source;
