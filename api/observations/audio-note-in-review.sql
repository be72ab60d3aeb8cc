-- Does an observation that this reviewer may look at have this sound, whatever was decided about it?
SELECT count(*)::INTEGER AS observations FROM observations_reviewable($reader::VARCHAR) o WHERE o.audio_sha256 = $sha256;
