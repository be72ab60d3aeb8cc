-- When were these sites seen before the period ended, in what state, by whom, with what photos and words, and how far was each checked, the earliest first?
SELECT
  uuid, coalesce(site_id, uuid) AS site_id, kind, strftime(observed_on, '%Y-%m-%d') AS observed_on, site_state, note, review,
  -- a phone's report is a batch of its own
  CASE WHEN batch_id <> uuid THEN batch_id END AS source,
  coalesce(list_transform(photos, lambda sha256: '/api/photos/' || sha256), []) AS photos,
  CASE WHEN audio_sha256 IS NOT NULL THEN '/api/audio-notes/' || audio_sha256 END AS audio, site_use
FROM observations_at(NULL, NULL, CAST($toDate AS DATE), NULL, CAST($asOf AS TIMESTAMP), $reader::VARCHAR) o
WHERE list_contains(CAST($siteIds AS VARCHAR[]), coalesce(site_id, uuid))
ORDER BY o.observed_at, uuid;
