-- Which corrections of times were erased?
DELETE FROM observation_retimed
WHERE seq IN (SELECT unnest(one.body.entries) FROM (SELECT unnest(from_json($entries::VARCHAR, '[{"body":{"entries":["BIGINT"]}}]'), max_depth := 2)) AS one);
