-- How far did somebody say a commitment has come, or what did they change of it?
INSERT INTO commitment_moved BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"stepId":"VARCHAR","commitmentId":"VARCHAR","movedOn":"DATE","state":"VARCHAR","doneOn":"DATE","dueOn":"DATE","owner":"VARCHAR","ownerSort":"VARCHAR","note":"VARCHAR","contentSha256":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.stepId AS step_id, body.commitmentId AS commitment_id, body.movedOn AS moved_on, body.state AS state,
  body.doneOn AS done_on, body.dueOn AS due_on, body.owner AS owner, body.ownerSort AS owner_sort, body.note AS note,
  body.contentSha256 AS body_sha256, actor, entry.at AS recorded_at, seq
FROM entry;
