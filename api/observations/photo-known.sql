-- Does an observation that anybody may still see have this photo?
SELECT count(*)::INTEGER AS observations FROM observations_known(NULL) o WHERE o.photo_sha256 = $sha256;
