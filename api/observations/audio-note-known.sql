-- Does an observation that anybody may still see have this sound?
SELECT count(*)::INTEGER AS observations FROM observations_known(NULL) o WHERE o.audio_sha256 = $sha256;
