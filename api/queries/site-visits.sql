-- When were these sites seen before the period ended, in what state, by whom and with what photo, and how far was each checked, the earliest first?
SELECT
  uuid, coalesce(site_id, uuid) AS site_id, kind, strftime(observed_on, '%Y-%m-%d') AS observed_on, site_state, note, review,
  -- a phone's report is a batch of its own
  CASE WHEN batch_id <> uuid THEN batch_id END AS source,
  CASE WHEN photo_sha256 IS NOT NULL THEN '/api/photos/' || photo_sha256 END AS photo
FROM observations_at(NULL, NULL, CAST($toDate AS DATE), NULL, CAST($asOf AS TIMESTAMP), $reader::VARCHAR) o
WHERE list_contains(CAST($siteIds AS VARCHAR[]), coalesce(site_id, uuid))
ORDER BY o.observed_at, uuid;
