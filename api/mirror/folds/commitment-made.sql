-- What was promised here rather than in a file?
INSERT INTO commitment_made BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"commitmentId":"VARCHAR","workshopId":"VARCHAR","contentSha256":"VARCHAR","commitment":{"pcode":"VARCHAR","promise":"VARCHAR","owner":"VARCHAR","promisedOn":"DATE","dueOn":"DATE","ownerSort":"VARCHAR","raisedOn":"DATE","raisedBy":"VARCHAR","priority":"VARCHAR","grievance":"VARCHAR","siteId":"VARCHAR","interventionId":"VARCHAR"}}}]'), max_depth := 2)
), written AS (SELECT seq, entry.at AS recorded_at, actor, body, body.commitment AS c FROM entry)
SELECT body.commitmentId AS commitment_id, c.pcode AS pcode, c.promise AS promise, c.owner AS owner,
  c.promisedOn AS promised_on, c.dueOn AS due_on, c.ownerSort AS owner_sort, c.raisedOn AS raised_on, c.raisedBy AS raised_by,
  c.priority AS priority, c.grievance AS grievance, c.siteId AS site_id, c.interventionId AS intervention_id,
  body.workshopId AS workshop_id, body.contentSha256 AS body_sha256, actor, recorded_at, seq
FROM written;
