-- Which incidents does the filter hold, all that may be handed on, in the order of their dates?
SELECT incident_id, source, kind, kind_as_reported, date_start, date_end, time_precision, occurred_at, lng, lat, geo_precision,
  in_district AS pcode, district_name AS district, in_region AS region_pcode, actor, fatalities, fatalities_low,
  fatalities_high, note, position_precision, cell
FROM incidents_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
  CAST($asOf AS TIMESTAMP), $reach::VARCHAR
)
WHERE fits AND NOT list_contains(CAST($keptHere AS VARCHAR[]), source)
ORDER BY date_start, incident_id;
