-- Which later passwords were erased?
DELETE FROM person_secured
WHERE seq IN (SELECT unnest(one.body.entries) FROM (SELECT unnest(from_json($entries::VARCHAR, '[{"body":{"entries":["BIGINT"]}}]'), max_depth := 2)) AS one);
