-- Which of these interventions are known, and what does each say now?
SELECT
  intervention_id AS id, name, kind, dimension, starts_on, ends_on, budget_usd, actor, lng, lat, pcode, note
FROM interventions_known(NULL)
WHERE intervention_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
