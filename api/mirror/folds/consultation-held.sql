-- Which consultations were written down here, who came, and what did each group ask for?
INSERT INTO consultation_held BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"consultationId":"VARCHAR","contentSha256":"VARCHAR","consultation":{"pcode":"VARCHAR","kind":"VARCHAR","heldOn":"DATE","place":"VARCHAR","note":"VARCHAR","dissent":"VARCHAR","attended":[{"sex":"VARCHAR","ageBand":"VARCHAR","minority":"VARCHAR","displacement":"VARCHAR","people":"INTEGER"}],"priorities":[{"rank":"INTEGER","priority":"VARCHAR","raisedBy":"VARCHAR"}]}}}]'), max_depth := 2)
), held AS (SELECT seq, entry.at AS recorded_at, actor AS written_by, body, body.consultation AS c FROM entry)
SELECT body.consultationId AS consultation_id, c.kind AS kind, c.heldOn AS held_on, c.pcode AS pcode, c.place AS place_text,
  nullif(c.note, '') AS note, c.dissent AS dissent,
  [{'sex': a.sex, 'age_band': a.ageBand, 'minority': a.minority, 'displacement': a.displacement, 'people': a.people} FOR a IN c.attended] AS attended,
  [{'rank': p.rank, 'priority': p.priority, 'raised_by': p.raisedBy} FOR p IN c.priorities] AS priorities,
  body.contentSha256 AS body_sha256, written_by, recorded_at, seq
FROM held;
