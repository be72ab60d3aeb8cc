-- How are these interventions known now, from a file or written here, each as it was told last?
SELECT
  i.intervention_id AS id, i.name, i.kind, i.dimension, i.starts_on, i.ends_on, i.budget_usd, i.actor, i.lng, i.lat, i.pcode, i.note
FROM interventions_known(NULL) i
WHERE i.intervention_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
