-- Which observations of the filter were made after this one, in the order in which they were made? As they are exported.
SELECT uuid, kind, review, written_locally(o.told_at, o.utc_offset_minutes) AS observed_at, received_at,
  o.observed_on AS counted_on, time_doubt, lng, lat, accuracy_m, position_source, place_text, in_district AS pcode,
  district_name AS district,
  district_reason, site_id, site_state, grievance, note,
  CASE WHEN photo_sha256 IS NOT NULL THEN '/api/photos/' || photo_sha256 END AS photo,
  len(photos) AS photo_count, array_to_string(list_transform(photos, lambda sha256: '/api/photos/' || sha256), ' ') AS photos,
  CASE WHEN audio_sha256 IS NOT NULL THEN '/api/audio-notes/' || audio_sha256 END AS audio, site_use, outline, position_precision, cell,
  epoch_us(o.observed_at) AS moment
FROM observations_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($review AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reader::VARCHAR
) o
WHERE ($kind::VARCHAR IS NULL OR kind = $kind::VARCHAR)
  AND ($pcode::VARCHAR IS NULL OR in_district = $pcode::VARCHAR)
  AND ($siteId::VARCHAR IS NULL OR site_id = $siteId::VARCHAR)
  AND in_box(lng, lat, $south::DOUBLE, $north::DOUBLE, $west::DOUBLE, $east::DOUBLE, $secondWest::DOUBLE, $secondEast::DOUBLE)
  AND ($firstMoment::TIMESTAMP IS NULL OR o.observed_at >= $firstMoment::TIMESTAMP)
  AND ($lastMoment::TIMESTAMP IS NULL OR o.observed_at <= $lastMoment::TIMESTAMP)
  AND ($uuid::VARCHAR IS NULL OR uuid = $uuid::VARCHAR)
  AND (
    $afterMoment::BIGINT IS NULL
    OR epoch_us(o.observed_at) > $afterMoment::BIGINT
    OR (epoch_us(o.observed_at) = $afterMoment::BIGINT AND uuid > $afterUuid::VARCHAR)
  )
ORDER BY o.observed_at, uuid
LIMIT CAST($limit AS BIGINT);
