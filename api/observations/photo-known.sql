-- Does an observation that anybody may still see have this photo?
SELECT count(*)::INTEGER AS observations
FROM observations_kept(NULL) o
WHERE o.photo_sha256 = $sha256 AND ($whateverDecided::BOOLEAN OR o.review NOT IN ('rejected', 'merged'));
