-- What did reviewers decide about observations?
INSERT INTO observation_review
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"reviewId":"VARCHAR","uuid":"VARCHAR","state":"VARCHAR","reason":"VARCHAR","sources":"JSON","mergedInto":"VARCHAR","contentSha256":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.reviewId, body.uuid, body.state, body.reason, CAST(body.sources AS VARCHAR), body.mergedInto, body.contentSha256, actor, entry.at, seq
FROM entry;
