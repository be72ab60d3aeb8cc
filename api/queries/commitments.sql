-- What was promised in the places asked for before the period ended, and was it kept in time?
SELECT
  commitment_id, pcode, promise, owner, promised_on, due_on, state, done_on, confirmed,
  due_on < CAST($toDate AS DATE) AND state IN ('promised', 'under-way') AS overdue
FROM commitments_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP))
ORDER BY due_on, commitment_id;
