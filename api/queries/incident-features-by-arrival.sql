-- Which incidents of the filter came in after this one and up to that one? The rows of incidents-by-arrival.sql, each as the text of a GeoJSON feature.
WITH page AS (
  SELECT
    arrival, lng, lat,
    {
      'incident_id': incident_id, 'source': source, 'kind': kind, 'kind_as_reported': kind_as_reported, 'date_start': date_start,
      'date_end': date_end, 'time_precision': time_precision, 'occurred_at': occurred_at, 'lng': lng, 'lat': lat,
      'geo_precision': geo_precision, 'pcode': in_district, 'district': district_name, 'region_pcode': in_region, 'actor': actor,
      'fatalities': fatalities, 'fatalities_low': fatalities_low, 'fatalities_high': fatalities_high, 'note': note,
      'position_precision': position_precision, 'cell': cell
    } AS properties
  FROM incidents_asked(
    CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($kinds AS VARCHAR[]), CAST($sources AS VARCHAR[]),
    CAST($asOf AS TIMESTAMP), $reach::VARCHAR, $kind::VARCHAR, $source::VARCHAR, $pcode::VARCHAR, $regionPcode::VARCHAR,
    $south::DOUBLE, $north::DOUBLE, $west::DOUBLE, $east::DOUBLE, $secondWest::DOUBLE, $secondEast::DOUBLE, $firstDay::DATE, $lastDay::DATE
  )
  WHERE arrival > CAST($after AS BIGINT) AND arrival <= CAST($until AS BIGINT) AND NOT list_contains(CAST($keptHere AS VARCHAR[]), source)
  ORDER BY arrival
  LIMIT CAST($limit AS BIGINT)
)
SELECT
  arrival,
  CAST(json_object(
    'type', 'Feature', 'id', properties.incident_id, 'properties', properties,
    'geometry', CASE WHEN lng IS NOT NULL AND lat IS NOT NULL THEN {'type': 'Point', 'coordinates': [lng, lat]} END
  ) AS VARCHAR) AS feature
FROM page
ORDER BY arrival;
