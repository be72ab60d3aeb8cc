-- Does an observation that counts have this sound whose exact place this reader may be told?
SELECT count(*)::INTEGER AS observations FROM observations_at(NULL, NULL, NULL, NULL, NULL, $reader::VARCHAR) o WHERE o.audio_sha256 = $sha256;
