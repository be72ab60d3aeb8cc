-- Which of these commitments are known, and how was each told last, before what was changed since?
SELECT
  commitment_id AS id, pcode, promise, owner, promised_on, due_on, state, done_on, confirmed,
  owner_sort, raised_on, raised_by, priority, grievance, site_id, intervention_id
FROM commitments_told(NULL)
WHERE commitment_id IN (SELECT unnest(CAST($ids AS VARCHAR[])))
QUALIFY row_number() OVER (PARTITION BY commitment_id ORDER BY seq DESC) = 1;
