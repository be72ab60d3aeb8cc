-- How many observations were made in the period in each district, and how many of them were verified, contested, or not checked yet?
SELECT in_district AS pcode, count(*) AS total,
  count(*) FILTER (WHERE review = 'pending') AS pending,
  count(*) FILTER (WHERE review = 'verified') AS verified,
  count(*) FILTER (WHERE review = 'contested') AS contested
FROM observations_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($review AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reader::VARCHAR
)
GROUP BY in_district
ORDER BY in_district;
