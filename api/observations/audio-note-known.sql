-- Does an observation that counts have this sound whose exact place this reader may be told; or, for who reviews, one that waits or was decided?
SELECT (
  (SELECT count(*) FROM observations_at(NULL, NULL, NULL, NULL, NULL, $reader::VARCHAR) o WHERE o.audio_sha256 = $sha256)
  + (SELECT count(*) FROM observations_reviewable($reader::VARCHAR) r WHERE $reviews::BOOLEAN AND r.audio_sha256 = $sha256)
)::INTEGER AS observations;
