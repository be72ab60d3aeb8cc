-- When was each voice of each district last heard at a consultation? `unrecorded` is a consultation of which nobody wrote down who came.
WITH met AS (
  SELECT t.district_pcode AS pcode, c.held_on, a.sex, a.age_band, a.minority
  FROM consultations_at(NULL, CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP)) c
  JOIN place_tree(CAST($asOf AS TIMESTAMP)) t ON t.pcode = c.pcode
  LEFT JOIN attendances_told() a ON a.batch_id = c.batch_id AND a.consultation_id = c.consultation_id AND a.people > 0
  WHERE t.district_pcode IS NOT NULL
)
SELECT pcode, voice, max(held_on) AS last_on
FROM (
  SELECT
    pcode, held_on,
    unnest([
      'anybody',
      CASE WHEN sex IS NULL THEN 'unrecorded' END,
      CASE sex WHEN 'female' THEN 'women' WHEN 'male' THEN 'men' END,
      CASE WHEN age_band = '15-24' THEN CASE sex WHEN 'female' THEN 'young-women' WHEN 'male' THEN 'young-men' END END,
      CASE WHEN minority = 'minority' THEN 'minority' END
    ]) AS voice
  FROM met
)
WHERE voice IS NOT NULL
GROUP BY pcode, voice
ORDER BY pcode, voice;
