-- When was this commitment last changed, and asked about, by anybody but this office?
WITH step AS (
  SELECT seq, moved_on, NULL::DATE AS asked_on FROM commitment_moved WHERE commitment_id = $commitmentId
  UNION ALL
  SELECT seq, NULL, asked_on FROM commitment_confirmed WHERE commitment_id = $commitmentId
)
SELECT max(moved_on)::VARCHAR AS moved_on, max(asked_on)::VARCHAR AS asked_on
FROM step s
WHERE NOT EXISTS (
  SELECT 1 FROM sealed_file f WHERE f.office_key = $office AND s.seq > f.seq AND s.seq <= f.seq + f.landed
);
