-- What did phones report? Each observation is a batch of one, named by its own uuid.
INSERT INTO observation BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"uuid":"VARCHAR","pcode":"VARCHAR","withinPcode":"VARCHAR","photo":"VARCHAR","furtherPhotos":["VARCHAR"],"audio":"VARCHAR","contentSha256":"VARCHAR","observation":{"kind":"VARCHAR","observedAt":"VARCHAR","position":{"lng":"DOUBLE","lat":"DOUBLE"},"accuracyM":"DOUBLE","positionSource":"VARCHAR","placeText":"VARCHAR","siteId":"VARCHAR","siteState":"VARCHAR","grievance":"VARCHAR","note":"VARCHAR","sensitivity":"VARCHAR","shownTo":"VARCHAR","withdrawalSha256":"VARCHAR","siteUse":"VARCHAR","outline":"JSON"}}}]'), max_depth := 2)
), report AS (
  SELECT seq, entry.at AS received_at, actor, body, body.observation AS o,
    body.observation.observedAt AS told,
    told::TIMESTAMPTZ::TIMESTAMP AS observed_at,
    -- '…-05:30' → -330; 'Z' → 0
    CASE
      WHEN regexp_matches(told, '[+-]\d\d:\d\d$')
      THEN (CAST(told[-5:-4] AS INTEGER) * 60 + CAST(told[-2:] AS INTEGER)) * CASE WHEN told[-6] = '-' THEN -1 ELSE 1 END
      ELSE 0
    END AS utc_offset_minutes,
    time_doubt_of(observed_at, received_at) AS time_doubt
  FROM entry
)
SELECT body.uuid AS batch_id, body.uuid AS uuid, o.kind AS kind, observed_at,
  CASE WHEN time_doubt IS NULL THEN CAST(left(told, 10) AS DATE) ELSE CAST(received_at + to_minutes(utc_offset_minutes) AS DATE) END AS observed_on,
  utc_offset_minutes, time_doubt, received_at,
  o.position.lng AS lng, o.position.lat AS lat, o.accuracyM AS accuracy_m, o.positionSource AS position_source,
  o.placeText AS place_text, body.pcode AS pcode, body.withinPcode AS within_pcode, o.siteId AS site_id, o.siteState AS site_state, o.grievance AS grievance,
  o.note AS note, actor, body.photo AS photo_sha256, body.contentSha256 AS body_sha256, seq,
  o.sensitivity AS sensitivity, o.shownTo AS shown_to, o.withdrawalSha256 AS withdrawal_sha256,
  o.siteUse AS site_use, CAST(o.outline AS VARCHAR) AS outline, body.audio AS audio_sha256, body.furtherPhotos AS further_photos
FROM report;
