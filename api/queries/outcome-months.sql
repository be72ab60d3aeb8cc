-- How many incidents of these kinds did each source report in each district and month?
SELECT in_district AS pcode, strftime(month, '%Y-%m') AS month, source, CAST(sum(incidents) AS BIGINT) AS incidents
FROM incident_counts_at(NULL, NULL, NULL, CAST($kinds AS VARCHAR[]), NULL, CAST($asOf AS TIMESTAMP), $reach::VARCHAR)
WHERE month IS NOT NULL AND in_district IS NOT NULL
GROUP BY ALL
HAVING sum(incidents) > 0
ORDER BY pcode, month, source;
