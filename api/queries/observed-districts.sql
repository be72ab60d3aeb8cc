-- In which districts has a field officer reported anything by the end of the period, and since when? Elsewhere nobody has looked.
SELECT in_district AS pcode, strftime(min(observed_on), '%Y-%m') AS first_month
FROM observations_at(NULL, NULL, CAST($toDate AS DATE), NULL, CAST($asOf AS TIMESTAMP), $reader::VARCHAR)
WHERE in_district IS NOT NULL
GROUP BY in_district
ORDER BY pcode;
