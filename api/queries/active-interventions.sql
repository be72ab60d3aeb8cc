-- How many interventions are running in each district when the period ends?
SELECT in_district AS pcode, count(*) AS active
FROM interventions_at(NULL, CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP))
WHERE phase = 'active' AND in_district IS NOT NULL
GROUP BY in_district
ORDER BY pcode;
