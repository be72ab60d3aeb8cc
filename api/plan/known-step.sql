-- What was written under this id: a commitment, a step of one, a workshop, a telling of an intervention, or a consultation?
SELECT commitment_id AS id, body_sha256 AS content_sha256, recorded_at, seq FROM commitment_made WHERE commitment_id = $id
UNION ALL
SELECT step_id, body_sha256, recorded_at, seq FROM commitment_moved WHERE step_id = $id
UNION ALL
SELECT step_id, body_sha256, recorded_at, seq FROM commitment_confirmed WHERE step_id = $id
UNION ALL
SELECT workshop_id, body_sha256, recorded_at, seq FROM workshop WHERE workshop_id = $id
UNION ALL
SELECT version_id, body_sha256, recorded_at, seq FROM intervention_registered WHERE version_id = $id
UNION ALL
SELECT consultation_id, body_sha256, recorded_at, seq FROM consultation_held WHERE consultation_id = $id
UNION ALL
SELECT commitment_id, NULL, NULL, NULL FROM commitments_told(NULL) WHERE commitment_id = $id AND batch_id IS NOT NULL;
