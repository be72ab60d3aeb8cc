-- The same of reports that have just come in, of which nothing was said yet, each at a site of its own: as observations_located
-- tells them (observation-macros.sql; a test holds them together), but in a time that 400 a second leave. Brings fewer where that is not so.
INSERT INTO observation_now BY NAME
SELECT
  o.* REPLACE (
    CASE WHEN o.time_doubt IS NULL THEN o.observed_at ELSE o.received_at END AS observed_at,
    coalesce(o.observed_on, CAST(o.observed_at AS DATE)) AS observed_on
  ),
  list_filter(list_concat([o.photo_sha256], coalesce(o.further_photos, [])), lambda photo: photo IS NOT NULL) AS photos,
  o.observed_at AS told_at, 'pending' AS review,
  t.district_pcode AS in_district, t.district_name,
  coalesce(t.region_pcode, w.region_pcode) AS in_region, coalesce(t.country_pcode, w.country_pcode) AS in_country,
  CASE WHEN t.district_pcode IS NULL THEN w.name END AS within_name,
  district_reason_of(t.district_pcode, o.lng, o.within_pcode) AS district_reason,
  sensitivity_told(o.sensitivity, o.kind) AS site_sensitivity,
  coarseness_allowed(o.shown_to) AS site_limit,
  m.cell AS mask_cell, m.masked_lng, m.masked_lat
FROM observation o
LEFT JOIN place_tree_now t ON t.pcode = o.pcode
LEFT JOIN place_tree_now w ON w.pcode = o.within_pcode
LEFT JOIN position_mask m ON o.within_pcode IS NULL AND m.lng = o.lng AND m.lat = o.lat AND m.pcode = t.district_pcode
SEMI JOIN (SELECT unnest(CAST($uuids AS VARCHAR[])) AS uuid) u ON u.uuid = o.uuid
ANTI JOIN (
  SELECT uuid FROM observation_now UNION ALL SELECT site_id FROM observation_now WHERE site_id IS NOT NULL
  UNION ALL SELECT uuid FROM observation_placed UNION ALL SELECT uuid FROM observation_retimed
  UNION ALL SELECT uuid FROM observation_photographed UNION ALL SELECT uuid FROM observation_review UNION ALL SELECT uuid FROM observation_withdrawn
) said ON said.uuid = o.uuid;
