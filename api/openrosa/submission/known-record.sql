-- Which record has this id, what came with it, and has a later one taken its place?
SELECT f.form_id, f.xml_sha256, f.observations, f.actor,
  (SELECT list(m.media ORDER BY m.seq) FROM xform_filled m WHERE m.instance_id = f.instance_id) AS media,
  EXISTS (SELECT 1 FROM xform_filled d WHERE d.deprecated_id = f.instance_id) AS is_superseded
FROM xform_filled f
WHERE f.instance_id = $instanceId
QUALIFY row_number() OVER (ORDER BY f.seq) = 1;
