-- Which of these observations are known, or were and have been withdrawn? Those of an import that was taken back are not.
SELECT o.uuid
FROM observation o
WHERE o.uuid IN (SELECT unnest(CAST($uuids AS VARCHAR[])))
  AND (o.batch_id = o.uuid OR EXISTS (SELECT 1 FROM batches_known(NULL) k WHERE k.batch_id = o.batch_id));
