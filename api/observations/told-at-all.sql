-- Is this observation one that this reader is told of at all?
SELECT count(*)::INTEGER AS observations
FROM observations_reached(NULL, $reader::VARCHAR) o
WHERE o.uuid = $uuid AND o.coarseness < 3;
