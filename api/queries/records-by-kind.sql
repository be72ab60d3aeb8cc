-- How many incidents of each kind are held?
SELECT i.kind, CAST(sum(i.incidents) AS BIGINT) AS records
FROM incident_counts_known(CAST($asOf AS TIMESTAMP), $reach::VARCHAR) i
GROUP BY i.kind
ORDER BY i.kind;
