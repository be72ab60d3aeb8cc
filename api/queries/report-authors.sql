-- Under which names were observations written?
SELECT DISTINCT actor FROM observations_reviewable($area::VARCHAR[]) ORDER BY actor;
