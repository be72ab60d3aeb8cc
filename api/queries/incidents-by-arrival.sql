-- Which incidents of the filter came in after this one and up to that one, in the order in which they came in? As they are exported.
SELECT incident_id, source, kind, kind_as_reported, date_start, date_end, time_precision, occurred_at, lng, lat, geo_precision,
  in_district AS pcode, district_name AS district, in_region AS region_pcode, actor, fatalities, fatalities_low,
  fatalities_high, note, position_precision, cell, arrival
FROM incidents_asked(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
  CAST($asOf AS TIMESTAMP), $reach::VARCHAR, $kind::VARCHAR, $source::VARCHAR, $pcode::VARCHAR, $regionPcode::VARCHAR,
  $south::DOUBLE, $north::DOUBLE, $west::DOUBLE, $east::DOUBLE, $secondWest::DOUBLE, $secondEast::DOUBLE, $firstDay::DATE, $lastDay::DATE
)
WHERE arrival > CAST($after AS BIGINT) AND arrival <= CAST($until AS BIGINT) AND NOT list_contains(CAST($keptHere AS VARCHAR[]), source)
  AND ($incidentId::VARCHAR IS NULL OR incident_id = $incidentId::VARCHAR)
ORDER BY arrival
LIMIT CAST($limit AS BIGINT);
