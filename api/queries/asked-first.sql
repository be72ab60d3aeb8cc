-- What did each group of each district ask for before all else at a consultation, and when did it first say so?
WITH raised AS (
  SELECT t.district_pcode AS pcode, c.consultation_id, c.held_on, p.raised_by, p.priority, p.rank
  FROM consultations_at(NULL, CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP)) c
  JOIN ranked_priorities_told() p ON p.batch_id = c.batch_id AND p.consultation_id = c.consultation_id
  JOIN place_tree(CAST($asOf AS TIMESTAMP)) t ON t.pcode = c.pcode
  WHERE t.district_pcode IS NOT NULL
),
foremost AS (
  SELECT * FROM raised QUALIFY row_number() OVER (PARTITION BY consultation_id, raised_by ORDER BY rank, priority) = 1
)
SELECT pcode, raised_by, priority, min(held_on) AS first_on, count(DISTINCT consultation_id) AS consultations
FROM foremost
GROUP BY pcode, raised_by, priority
ORDER BY pcode, raised_by, priority;
