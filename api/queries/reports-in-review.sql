-- What does this report tell, and what others do of the days around it, near it on a coarse look: at its site, a place of its name, or its latitude?
WITH reviewable AS MATERIALIZED (
  SELECT *, coalesce(site_id, uuid) AS site, lower(trim(place_text)) AS place_name FROM observations_reviewable($reader::VARCHAR)
),
this AS (FROM reviewable WHERE uuid = $uuid)
SELECT
  o.uuid, o.kind, o.note, o.place_text, o.received_at, o.observed_on AS counted_on, o.time_doubt, o.in_district AS pcode, o.district_name,
  o.within_name, o.review, o.import_id, o.actor, written_locally(o.told_at, o.utc_offset_minutes) AS observed_at,
  CASE WHEN o.lng IS NOT NULL AND o.lat IS NOT NULL THEN {'lng': o.lng, 'lat': o.lat} END AS position,
  o.accuracy_m, o.position_source, o.site_id, o.site_state, o.grievance, o.within_pcode IS NULL AND o.lng IS NOT NULL AS has_exact_position,
  CASE WHEN o.photo_sha256 IS NOT NULL THEN '/api/photos/' || o.photo_sha256 END AS photo,
  CASE WHEN o.audio_sha256 IS NOT NULL THEN '/api/audio-notes/' || o.audio_sha256 END AS audio, o.merged_into,
  round(date_diff('second', this.observed_at, o.observed_at) / 60.0)::INTEGER AS minutes_later,
  o.site = this.site AS is_same_site,
  coalesce(o.place_name <> '' AND o.place_name = this.place_name AND o.in_district = this.in_district, false) AS is_same_place_name
FROM reviewable o, this
WHERE o.uuid = this.uuid
  OR o.observed_at BETWEEN this.observed_at - to_hours($hours::INTEGER) AND this.observed_at + to_hours($hours::INTEGER)
  AND (is_same_site OR is_same_place_name OR abs(o.lat - this.lat) <= $latitudes::DOUBLE)
ORDER BY o.uuid <> this.uuid, o.observed_at, o.uuid;
