-- Counts of nothing go.
DELETE FROM incident_count WHERE incidents = 0;
