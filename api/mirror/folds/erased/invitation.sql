-- Which links were erased, with for whom they were?
DELETE FROM invitation
WHERE seq IN (SELECT unnest(one.body.entries) FROM (SELECT unnest(from_json($entries::VARCHAR, '[{"body":{"entries":["BIGINT"]}}]'), max_depth := 2)) AS one);
