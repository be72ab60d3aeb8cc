-- Which correction already has this id, and what does this report say now?
SELECT t.time_id, t.uuid, t.told_before AS before, t.told AS observed_at, t.body_sha256 AS content_sha256, t.recorded_at AS received_at, t.seq
FROM observation_retimed t
WHERE t.time_id = $timeId;
