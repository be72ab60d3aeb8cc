-- Which observations were made in the period in the places asked for, newest first, after the one the last page ended with?
SELECT
  uuid, kind, review, written_locally(o.told_at, o.utc_offset_minutes) AS observed_at,
  written_locally(o.observed_at, 0) AS counted_at, o.observed_on AS counted_on, time_doubt,
  CASE WHEN lng IS NOT NULL AND lat IS NOT NULL THEN {'lng': lng, 'lat': lat} END AS position,
  accuracy_m, position_source, place_text, site_id, site_state, grievance, note, received_at,
  in_district AS pcode, district_name, within_name, within_pcode IS NULL AND position_precision IS NOT NULL AS has_exact_position,
  CASE WHEN photo_sha256 IS NOT NULL THEN '/api/photos/' || photo_sha256 END AS photo,
  list_transform(photos, lambda sha256: '/api/photos/' || sha256) AS photos,
  CASE WHEN audio_sha256 IS NOT NULL THEN '/api/audio-notes/' || audio_sha256 END AS audio, site_use, outline, position_precision, cell
FROM observations_at(
  CAST($pcodes AS VARCHAR[]), CAST($fromDate AS DATE), CAST($toDate AS DATE), CAST($review AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reader::VARCHAR
) o
WHERE (NOT CAST($unplaced AS BOOLEAN) OR in_district IS NULL)
  AND (CAST($observationKinds AS VARCHAR[]) IS NULL OR list_contains(CAST($observationKinds AS VARCHAR[]), kind))
  AND (
    CAST($afterKey AS TIMESTAMP) IS NULL
    OR o.observed_at < CAST($afterKey AS TIMESTAMP)
    OR (o.observed_at = CAST($afterKey AS TIMESTAMP) AND uuid > CAST($afterId AS VARCHAR))
  )
ORDER BY o.observed_at DESC, uuid
LIMIT CAST($limit AS BIGINT);
