-- Which decision already has this id?
SELECT review_id, uuid, body_sha256 AS content_sha256, recorded_at AS decided_at, seq FROM observation_review WHERE review_id = $reviewId;
