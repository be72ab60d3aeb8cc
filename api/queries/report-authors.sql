-- Under which names were observations written?
SELECT DISTINCT actor FROM observations_reviewable($reader::VARCHAR) ORDER BY actor;
