-- Which of these consultations are known, and what does each say? Words in the order of consultations.ts.
SELECT
  c.consultation_id AS id, c.kind, c.held_on, c.pcode, c.note, c.batch_id = c.consultation_id AS written_here,
  (
    SELECT string_agg(concat_ws(' ', a.people, a.sex, a.age_band, a.minority), '; ' ORDER BY a.sex, a.age_band, a.minority)
    FROM attendances_told() a WHERE a.batch_id = c.batch_id AND a.consultation_id = c.consultation_id
  ) AS attendance,
  (
    SELECT string_agg(concat_ws(' ', p.raised_by, p.rank, p.priority), '; ' ORDER BY p.raised_by, p.rank)
    FROM ranked_priorities_told() p WHERE p.batch_id = c.batch_id AND p.consultation_id = c.consultation_id
  ) AS priorities
FROM consultations_known(NULL) c
WHERE c.consultation_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
