-- What was said last of the incidents with these ids, also that they were taken back?
SELECT i.* FROM (FROM incidents_uncorrected(NULL) UNION ALL FROM incident_versions_last(NULL)) i WHERE i.incident_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
