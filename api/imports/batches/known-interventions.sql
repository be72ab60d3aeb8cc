-- Which of these interventions are known, and what did a file last tell of each? What was corrected here since stands against no file
-- that repeats itself.
SELECT
  i.intervention_id AS id, i.name, i.kind, i.dimension, i.starts_on, i.ends_on, i.budget_usd, i.actor, i.lng, i.lat, i.pcode, i.note
FROM intervention i
JOIN batches_known(NULL) k ON k.batch_id = i.batch_id
WHERE i.intervention_id IN (SELECT unnest(CAST($ids AS VARCHAR[])))
QUALIFY row_number() OVER (PARTITION BY i.intervention_id ORDER BY k.seq DESC) = 1;
