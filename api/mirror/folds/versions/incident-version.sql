-- Every version of these incidents up to this import is kept apart from incidents of one version.
INSERT INTO incident_version BY NAME
SELECT i.*
FROM incident i
JOIN batch b ON b.batch_id = i.batch_id
WHERE b.seq <= $seq::BIGINT AND i.incident_id IN (SELECT unnest($ids::VARCHAR[]))
ORDER BY b.seq, i.incident_id;
