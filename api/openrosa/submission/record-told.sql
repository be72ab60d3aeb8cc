-- Which record told this observation, where it came in a form filled on a phone and still stands?
SELECT f.xml_sha256
FROM xform_filled f
WHERE list_contains(json_extract_string(f.observations, '$[*].uuid'), $uuid)
  AND EXISTS (SELECT 1 FROM observations_located(NULL) o WHERE o.uuid = $uuid)
ORDER BY f.seq
LIMIT 1;
