-- What was decided about this observation, the latest first?
SELECT review_id, state, reason, sources, merged_into, recorded_at AS decided_at, actor AS decided_by
FROM observation_review
WHERE uuid = $uuid
ORDER BY seq DESC;
