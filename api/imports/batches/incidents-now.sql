-- What is known now of the incidents with these ids?
SELECT i.* FROM incidents_known(NULL) i WHERE i.incident_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
