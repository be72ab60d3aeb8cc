-- Does an observation that counts have this photo whose exact place this reader may be told?
SELECT count(*)::INTEGER AS observations
FROM observations_at(NULL, NULL, NULL, NULL, NULL, $reader::VARCHAR) o
WHERE list_contains(o.photos, $sha256);
