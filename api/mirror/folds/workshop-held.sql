-- Which workshops were held, who came, and what did they say of which finding?
INSERT INTO workshop BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"workshopId":"VARCHAR","contentSha256":"VARCHAR","workshop":{"pcode":"VARCHAR","heldOn":"DATE","note":"VARCHAR","findings":"JSON","added":"JSON","attended":{"women":"INTEGER","men":"INTEGER","youth":"INTEGER","minority":"INTEGER"}}}}]'), max_depth := 2)
), held AS (SELECT seq, entry.at AS recorded_at, actor, body, body.workshop AS w FROM entry)
SELECT body.workshopId AS workshop_id, w.pcode AS pcode, w.heldOn AS held_on, w.attended.women AS women, w.attended.men AS men,
  w.attended.youth AS youth, w.attended.minority AS minority, w.note AS note, CAST(w.findings AS VARCHAR) AS findings,
  CAST(w.added AS VARCHAR) AS added, body.contentSha256 AS body_sha256, actor, recorded_at, seq
FROM held;
