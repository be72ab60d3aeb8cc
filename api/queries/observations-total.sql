-- How many observations were made in the period in the places asked for?
SELECT count(*) AS total
FROM observations_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($review AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reader::VARCHAR
)
WHERE (NOT CAST($unplaced AS BOOLEAN) OR in_district IS NULL)
  AND (CAST($observationKinds AS VARCHAR[]) IS NULL OR list_contains(CAST($observationKinds AS VARCHAR[]), kind));
