-- What was written of one commitment, by whom and when, in the order it reached the record?
WITH step AS (
  SELECT
    'told' AS sort, coalesce(batch_id, commitment_id) AS step_id, batch_id, promised_on AS said_on, recorded_at, actor, seq, NULL AS note,
    pcode, promise, owner, due_on, state, done_on, confirmed,
    CAST(NULL AS INTEGER) AS women, CAST(NULL AS INTEGER) AS men, CAST(NULL AS INTEGER) AS youth, CAST(NULL AS INTEGER) AS minority
  FROM commitments_told(CAST($asOf AS TIMESTAMP))
  WHERE commitment_id = CAST($commitmentId AS VARCHAR)
  UNION ALL
  SELECT 'moved', step_id, NULL, moved_on, recorded_at, actor, seq, note, NULL, NULL, owner, due_on, state, done_on, NULL, NULL, NULL, NULL, NULL
  FROM commitment_moved_known(CAST($asOf AS TIMESTAMP))
  WHERE commitment_id = CAST($commitmentId AS VARCHAR)
  UNION ALL
  SELECT 'asked', step_id, NULL, asked_on, recorded_at, actor, seq, note, NULL, NULL, NULL, NULL, NULL, NULL, confirmed, women, men, youth, minority
  FROM commitment_confirmed_known(CAST($asOf AS TIMESTAMP))
  WHERE commitment_id = CAST($commitmentId AS VARCHAR)
)
SELECT s.*, t.role AS token_role
FROM step s
LEFT JOIN token t ON 'token:' || t.token_id = s.actor
ORDER BY s.seq;
