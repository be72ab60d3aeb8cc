-- Which of these ids are those of a building or of a piece of work?
SELECT DISTINCT site_id AS id FROM observations_known(NULL) WHERE site_id IN (SELECT unnest(CAST($ids AS VARCHAR[])))
UNION
SELECT intervention_id FROM interventions_known(NULL) WHERE intervention_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
