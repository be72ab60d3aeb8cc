-- Who was consulted in the places asked for, how many of them were women, young or of the minority, and what did they ask for first?
SELECT
  c.consultation_id, c.kind, c.held_on,
  CAST(coalesce((SELECT sum(people) FROM attendances_told() a WHERE a.batch_id = c.batch_id AND a.consultation_id = c.consultation_id), 0) AS BIGINT) AS people,
  CAST(coalesce((SELECT sum(people) FROM attendances_told() a WHERE a.batch_id = c.batch_id AND a.consultation_id = c.consultation_id AND a.sex = 'female'), 0) AS BIGINT) AS women,
  CAST(coalesce((SELECT sum(people) FROM attendances_told() a WHERE a.batch_id = c.batch_id AND a.consultation_id = c.consultation_id AND a.age_band = '15-24'), 0) AS BIGINT) AS under25,
  CAST(coalesce((SELECT sum(people) FROM attendances_told() a WHERE a.batch_id = c.batch_id AND a.consultation_id = c.consultation_id AND a.minority = 'minority'), 0) AS BIGINT) AS minority,
  coalesce((
    SELECT list({'rank': p.rank, 'priority': p.priority, 'raised_by': p.raised_by} ORDER BY p.rank, p.raised_by, p.priority)
    FROM ranked_priorities_told() p WHERE p.batch_id = c.batch_id AND p.consultation_id = c.consultation_id
  ), []) AS priorities,
  -- In people's own words, of a place: told as far as a report of moderate sensitivity is.
  CASE WHEN is_within($reader::VARCHAR, sensitivity_rank('moderate'), c.places) THEN c.dissent END AS dissent
FROM consultations_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP)) c
-- Of those written down here, and of workshops, only where those who came are not so few that their groups would point at somebody.
WHERE c.batch_id <> c.consultation_id OR people >= CAST($fewestPeople AS INTEGER)
UNION ALL
SELECT workshop_id, 'workshop', held_on, CAST(women + men AS BIGINT), CAST(women AS BIGINT), CAST(youth AS BIGINT), CAST(minority AS BIGINT), [], NULL
FROM workshops_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP))
WHERE women + men >= CAST($fewestPeople AS INTEGER)
ORDER BY held_on DESC, consultation_id;
