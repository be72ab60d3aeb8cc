-- Which sources are there, and how many records did each bring?
SELECT i.source AS id, CAST(sum(i.incidents) AS BIGINT) AS records
FROM incident_counts_known(CAST($asOf AS TIMESTAMP), $reach::VARCHAR) i
GROUP BY i.source
UNION ALL BY NAME
SELECT c.source AS id, count(*) AS records
FROM area_counts_known(CAST($asOf AS TIMESTAMP)) c
WHERE c.source NOT IN (SELECT source FROM incident_counts_known(CAST($asOf AS TIMESTAMP), $reach::VARCHAR))
GROUP BY c.source
ORDER BY id;
