-- Incidents kept apart are no longer among those of one version.
DELETE FROM incident
WHERE incident_id IN (SELECT unnest($ids::VARCHAR[]))
  AND batch_id IN (SELECT b.batch_id FROM batch b WHERE b.seq <= $seq::BIGINT);
