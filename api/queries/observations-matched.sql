-- How many observations does the filter of another program hold?
SELECT count(*) AS total
FROM observations_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($review AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reader::VARCHAR
) o
WHERE ($kind::VARCHAR IS NULL OR kind = $kind::VARCHAR)
  AND ($pcode::VARCHAR IS NULL OR in_district = $pcode::VARCHAR)
  AND ($siteId::VARCHAR IS NULL OR site_id = $siteId::VARCHAR)
  AND in_box(lng, lat, $south::DOUBLE, $north::DOUBLE, $west::DOUBLE, $east::DOUBLE, $secondWest::DOUBLE, $secondEast::DOUBLE)
  AND ($firstMoment::TIMESTAMP IS NULL OR o.observed_at >= $firstMoment::TIMESTAMP)
  AND ($lastMoment::TIMESTAMP IS NULL OR o.observed_at <= $lastMoment::TIMESTAMP);
