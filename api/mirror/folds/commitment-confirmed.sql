-- What did the community say of a commitment, and who was asked?
INSERT INTO commitment_confirmed BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"stepId":"VARCHAR","commitmentId":"VARCHAR","askedOn":"DATE","confirmed":"BOOLEAN","note":"VARCHAR","contentSha256":"VARCHAR","asked":{"women":"INTEGER","men":"INTEGER","youth":"INTEGER","minority":"INTEGER"}}}]'), max_depth := 2)
)
SELECT body.stepId AS step_id, body.commitmentId AS commitment_id, body.askedOn AS asked_on, body.confirmed AS confirmed,
  body.asked.women AS women, body.asked.men AS men, body.asked.youth AS youth, body.asked.minority AS minority,
  body.note AS note, body.contentSha256 AS body_sha256, actor, entry.at AS recorded_at, seq
FROM entry;
