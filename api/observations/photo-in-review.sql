-- Does an observation that this reviewer may look at have this photo, whatever was decided about it?
SELECT count(*)::INTEGER AS observations FROM observations_reviewable($reader::VARCHAR) o WHERE list_contains(o.photos, $sha256);
