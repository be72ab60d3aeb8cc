-- Which incidents of this import had come in before, in another version?
SELECT i.incident_id
FROM incident i
WHERE i.batch_id = $batchId
  AND (
    EXISTS (SELECT 1 FROM incident_version v WHERE v.incident_id = i.incident_id)
    OR EXISTS (
      SELECT 1
      FROM incident o
      JOIN batch b ON b.batch_id = o.batch_id
      WHERE o.incident_id = i.incident_id AND o.batch_id <> i.batch_id AND b.seq < $seq::BIGINT
    )
  );
