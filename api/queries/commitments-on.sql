-- Which commitments were made before a day in the places asked for, when was what each answers first asked for, and how do they stand?
WITH commitment_here AS (
  FROM commitments_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP))
),
consulted AS (
  SELECT c.commitment_id, min(held_on) AS first_on
  FROM commitment_here c
  JOIN (
    SELECT t.district_pcode, p.priority, p.raised_by, m.held_on
    FROM consultations_known(CAST($asOf AS TIMESTAMP)) m
    JOIN ranked_priorities_told() p ON p.batch_id = m.batch_id AND p.consultation_id = m.consultation_id
    JOIN place_tree(CAST($asOf AS TIMESTAMP)) t ON t.pcode = m.pcode
  ) w ON w.district_pcode = c.in_district AND w.priority = c.priority AND (c.raised_by IS NULL OR w.raised_by = c.raised_by)
    AND w.held_on <= c.promised_on
  GROUP BY c.commitment_id
),
observed AS (
  SELECT c.commitment_id, min(o.observed_on) AS first_on
  FROM commitment_here c
  JOIN observations_known(CAST($asOf AS TIMESTAMP)) o ON coalesce(o.site_id, o.uuid) = c.site_id AND o.observed_on <= c.promised_on
  GROUP BY c.commitment_id
),
untold AS (
  SELECT DISTINCT coalesce(o.site_id, o.uuid) AS site_id
  FROM observations_reached(CAST($asOf AS TIMESTAMP), $reader::VARCHAR) o
  WHERE o.coarseness = 3
)
SELECT
  c.commitment_id, coalesce(c.in_district, c.pcode) AS pcode, c.district_name, c.promise, c.owner, c.owner_sort, c.promised_on, c.due_on,
  c.state, c.done_on, c.confirmed, c.asked_on, c.raised_by, c.priority, c.grievance,
  CASE WHEN u.site_id IS NULL THEN c.site_id END AS site_id, c.intervention_id, c.workshop_id,
  coalesce(c.raised_on, w.first_on, o.first_on) AS raised_on,
  CASE
    WHEN c.raised_on IS NOT NULL THEN 'stated'
    WHEN w.first_on IS NOT NULL THEN 'consultation'
    WHEN o.first_on IS NOT NULL THEN 'observation'
  END AS raised_known_by,
  c.due_on < CAST($on AS DATE) AND c.state IN ('promised', 'under-way') AS overdue,
  CASE WHEN overdue THEN date_diff('day', c.due_on, CAST($on AS DATE)) END AS days_overdue
FROM commitment_here c
LEFT JOIN untold u ON u.site_id = c.site_id
LEFT JOIN consulted w ON w.commitment_id = c.commitment_id
LEFT JOIN observed o ON o.commitment_id = c.commitment_id
ORDER BY overdue DESC, c.due_on, c.commitment_id;
