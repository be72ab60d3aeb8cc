-- Which observations were made in the period, in the places asked for?
SELECT uuid, kind, review, written_locally(o.told_at, o.utc_offset_minutes) AS observed_at, received_at,
  o.observed_on AS counted_on, time_doubt, lng, lat, accuracy_m, position_source, place_text, in_district AS pcode,
  district_name AS district,
  district_reason, site_id, site_state, grievance, note,
  CASE WHEN photo_sha256 IS NOT NULL THEN '/api/photos/' || photo_sha256 END AS photo,
  len(photos) AS photo_count, array_to_string(list_transform(photos, lambda sha256: '/api/photos/' || sha256), ' ') AS photos,
  CASE WHEN audio_sha256 IS NOT NULL THEN '/api/audio-notes/' || audio_sha256 END AS audio, site_use, outline, position_precision, cell
FROM observations_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($review AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reader::VARCHAR
) o
ORDER BY o.observed_at, uuid;
