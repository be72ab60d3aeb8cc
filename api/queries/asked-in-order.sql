-- In which order did each group of each district want things, and when did it first say so? Of the m things a group named at a
-- consultation the first stands at 1, the next at (m - 1) / m, and so on; things not named at 0; the mean over its consultations.
WITH raised AS (
  SELECT t.district_pcode AS pcode, c.consultation_id, c.held_on, p.raised_by, p.priority, min(p.rank) AS rank
  FROM consultations_at(NULL, CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP)) c
  JOIN ranked_priorities_told() p ON p.batch_id = c.batch_id AND p.consultation_id = c.consultation_id
  JOIN place_tree(CAST($asOf AS TIMESTAMP)) t ON t.pcode = c.pcode
  WHERE t.district_pcode IS NOT NULL
  GROUP BY ALL
),
placed AS (
  SELECT
    *,
    rank() OVER (PARTITION BY consultation_id, raised_by ORDER BY rank)
      + (count(*) OVER (PARTITION BY consultation_id, raised_by, rank) - 1) / 2 AS place,
    count(*) OVER (PARTITION BY consultation_id, raised_by) AS named
  FROM raised
),
heard AS (
  SELECT pcode, raised_by, count(DISTINCT consultation_id) AS consultations FROM raised GROUP BY ALL
)
SELECT
  p.pcode, p.raised_by, p.priority, min(p.held_on) AS first_on, h.consultations,
  sum((p.named - p.place + 1) / p.named) / h.consultations AS standing
FROM placed p
JOIN heard h ON h.pcode = p.pcode AND h.raised_by = p.raised_by
GROUP BY p.pcode, p.raised_by, p.priority, h.consultations
ORDER BY p.pcode, p.raised_by, standing DESC, first_on, p.priority;
