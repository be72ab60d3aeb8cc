-- Whose names were erased, and what they signed in with?
DELETE FROM person_joined
WHERE seq IN (SELECT unnest(one.body.entries) FROM (SELECT unnest(from_json($entries::VARCHAR, '[{"body":{"entries":["BIGINT"]}}]'), max_depth := 2)) AS one);
