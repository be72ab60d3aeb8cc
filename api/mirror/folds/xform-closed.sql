-- Which forms are filled no longer?
INSERT INTO xform_closed
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"formId":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.formId, entry.at, seq FROM entry;
