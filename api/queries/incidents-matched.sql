-- How many incidents does the filter of another program hold that may be handed on, and how many that may not?
SELECT
  count(*) FILTER (WHERE NOT list_contains(CAST($keptHere AS VARCHAR[]), source)) AS total,
  count(*) FILTER (WHERE list_contains(CAST($keptHere AS VARCHAR[]), source)) AS not_handed_on
FROM incidents_asked(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
  CAST($asOf AS TIMESTAMP), $reach::VARCHAR, $kind::VARCHAR, $source::VARCHAR, $pcode::VARCHAR, $regionPcode::VARCHAR,
  $south::DOUBLE, $north::DOUBLE, $west::DOUBLE, $east::DOUBLE, $secondWest::DOUBLE, $secondEast::DOUBLE, $firstDay::DATE, $lastDay::DATE
);
