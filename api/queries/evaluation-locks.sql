-- How was it agreed that interventions are to be judged, the first plan of each first?
SELECT intervention_id, role, plan, strftime(recorded_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS locked_at, seq
FROM evaluation_locks_known(CAST($asOf AS TIMESTAMP))
ORDER BY seq;
