-- What was seen in the field, and the sites it was seen at, by the same rules as macros.sql, which it stands on.

-- Why is the clock of a phone not believed? Ahead of the server's by more than a phone's clock drifts, or from before the phone and
-- the programs on it were in use: a report is written the day it is seen, and sent within weeks.
CREATE OR REPLACE MACRO time_doubt_of(observed_at, received_at) AS
  CASE
    WHEN observed_at > received_at + INTERVAL 10 MINUTE THEN 'ahead'
    WHEN observed_at < received_at - INTERVAL 2 YEAR THEN 'long-past'
  END;

-- Where were observations placed by hand, each as it was said last?
CREATE OR REPLACE MACRO placements_known(as_of) AS TABLE
  SELECT p.uuid, p.pcode, p.lng, p.lat
  FROM observation_placed p
  WHERE as_of IS NULL OR p.recorded_at <= as_of
  QUALIFY row_number() OVER (PARTITION BY p.uuid ORDER BY p.seq DESC) = 1;

-- When were reports made whose writers corrected the time, each as it was said last?
CREATE OR REPLACE MACRO times_known(as_of) AS TABLE
  SELECT t.uuid, t.observed_at, t.utc_offset_minutes, first(t.told_before) OVER (PARTITION BY t.uuid ORDER BY t.seq) AS first_told
  FROM observation_retimed t
  WHERE as_of IS NULL OR t.recorded_at <= as_of
  QUALIFY row_number() OVER (PARTITION BY t.uuid ORDER BY t.seq DESC) = 1;

-- Which photos came after their observations, in the order in which they came?
CREATE OR REPLACE MACRO photos_known(as_of) AS TABLE
  SELECT p.uuid, list(p.photo_sha256 ORDER BY p.seq) AS photos
  FROM observation_photographed p
  WHERE as_of IS NULL OR p.recorded_at <= as_of
  GROUP BY p.uuid;

-- Which observations are here: imported ones and those sent by phones, without the withdrawn?
CREATE OR REPLACE MACRO observations_standing(as_of) AS TABLE
  SELECT o.*
  FROM observation o
  WHERE (
      o.batch_id = o.uuid AND (as_of IS NULL OR o.received_at <= as_of)
      OR EXISTS (SELECT 1 FROM batches_known(as_of) k WHERE k.batch_id = o.batch_id)
    )
    AND NOT EXISTS (
      SELECT 1 FROM observation_withdrawn w WHERE w.uuid = o.uuid AND (as_of IS NULL OR w.recorded_at <= as_of)
    );

-- What was decided last about each observation that is decided? One that repeats another is undecided again once the other is withdrawn.
CREATE OR REPLACE MACRO reviews_known(as_of) AS TABLE
  WITH last_review AS (
    SELECT r.uuid, r.state, r.merged_into, r.reason, r.recorded_at AS decided_at
    FROM observation_review r
    WHERE as_of IS NULL OR r.recorded_at <= as_of
    QUALIFY row_number() OVER (PARTITION BY r.uuid ORDER BY r.seq DESC) = 1
  )
  SELECT * FROM last_review
  WHERE state <> 'pending'
    AND (state <> 'merged' OR merged_into IN (SELECT s.uuid FROM observations_standing(as_of) s));

-- The same, each at the time its writer said last; `first_told`: what the phone had said, where that was corrected since.
CREATE OR REPLACE MACRO observations_timed(as_of) AS TABLE
  WITH timed AS (
    SELECT o.* REPLACE (
      coalesce(t.observed_at, o.observed_at) AS observed_at,
      coalesce(t.utc_offset_minutes, o.utc_offset_minutes) AS utc_offset_minutes,
      CASE WHEN t.uuid IS NULL THEN o.time_doubt ELSE time_doubt_of(t.observed_at, o.received_at) END AS time_doubt
    ), t.first_told
    FROM observations_standing(as_of) o
    LEFT JOIN times_known(as_of) t ON t.uuid = o.uuid
  )
  SELECT * REPLACE (
    CASE
      WHEN first_told IS NULL THEN observed_on
      ELSE CAST(CASE WHEN time_doubt IS NULL THEN observed_at ELSE received_at END + to_minutes(utc_offset_minutes) AS DATE)
    END AS observed_on
  )
  FROM timed;

-- Which observations are here, whatever was decided about them? `observed_at` is the moment one counts at: when the phone says, or when
-- it was received where the phone's clock is not believed; `told_at` is as the phone says. What nobody decided is pending.
CREATE OR REPLACE MACRO observations_kept(as_of) AS TABLE
  SELECT o.* REPLACE (
    CASE WHEN o.time_doubt IS NULL THEN o.observed_at ELSE o.received_at END AS observed_at,
    coalesce(r.pcode, p.pcode, CASE WHEN r.id IS NULL THEN o.pcode END) AS pcode,
    coalesce(o.lng, p.lng) AS lng,
    coalesce(o.lat, p.lat) AS lat,
    coalesce(o.photo_sha256, h.photos[1]) AS photo_sha256,
    coalesce(o.observed_on, CAST(o.observed_at AS DATE)) AS observed_on
  ), list_filter(list_concat(list_concat([o.photo_sha256], coalesce(o.further_photos, [])), coalesce(h.photos, [])), lambda photo: photo IS NOT NULL) AS photos,
  o.observed_at AS told_at, coalesce(v.state, 'pending') AS review, v.merged_into
  FROM observations_timed(as_of) o
  LEFT JOIN relocations_known('observation', as_of) r ON r.batch_id = o.batch_id AND r.id = o.uuid
  LEFT JOIN placements_known(as_of) p ON p.uuid = o.uuid
  LEFT JOIN photos_known(as_of) h ON h.uuid = o.uuid
  LEFT JOIN reviews_known(as_of) v ON v.uuid = o.uuid;

-- Which of them count anywhere: all but those rejected, and those that repeat another?
CREATE OR REPLACE MACRO is_counted(review) AS review NOT IN ('rejected', 'merged');

-- Why does an observation lie in no district?
CREATE OR REPLACE MACRO district_reason_of(district_pcode, lng, within_pcode) AS
  CASE
    WHEN district_pcode IS NOT NULL THEN NULL
    WHEN lng IS NULL THEN 'place-not-recognised'
    WHEN within_pcode IS NOT NULL THEN 'position-not-exact'
    ELSE 'outside-every-district'
  END;

-- The same, and in which district and region does each lie, how sensitive is the most sensitive thing seen at its site, how coarsely do
-- its reporters let the place be told, and what stands for its position where only the neighbourhood may be told?
CREATE OR REPLACE MACRO observations_located(as_of) AS TABLE
  SELECT o.*, t.district_pcode AS in_district, t.district_name,
    coalesce(t.region_pcode, w.region_pcode) AS in_region,
    coalesce(t.country_pcode, w.country_pcode) AS in_country,
    CASE WHEN t.district_pcode IS NULL THEN w.name END AS within_name,
    district_reason_of(t.district_pcode, o.lng, o.within_pcode) AS district_reason,
    max(sensitivity_told(o.sensitivity, o.kind)) FILTER (WHERE is_counted(o.review)) OVER one_site AS site_sensitivity,
    max(coarseness_allowed(o.shown_to)) FILTER (WHERE is_counted(o.review)) OVER one_site AS site_limit,
    m.cell AS mask_cell, m.masked_lng, m.masked_lat
  FROM observations_kept(as_of) o
  LEFT JOIN place_tree(as_of) t ON t.pcode = o.pcode
  LEFT JOIN place_tree(as_of) w ON w.pcode = o.within_pcode
  LEFT JOIN position_mask m ON o.within_pcode IS NULL AND m.lng = o.lng AND m.lat = o.lat AND m.pcode = t.district_pcode
  WINDOW one_site AS (PARTITION BY coalesce(o.site_id, o.uuid));
CREATE OR REPLACE MACRO observations_known(as_of) AS TABLE
  FROM observations_located(as_of) WHERE is_counted(review);

-- What phones themselves sent under these names, withdrawn and erased or not: for whoever wrote it.
CREATE OR REPLACE MACRO observations_sent(uuids, actors) AS TABLE
  SELECT o.uuid, o.received_at, o.site_id, CAST(coalesce(t.observed_at, o.observed_at) AS DATE) AS day_seen
  FROM observation o
  LEFT JOIN times_known(NULL) t ON t.uuid = o.uuid
  WHERE o.batch_id = o.uuid
    AND list_contains(CAST(uuids AS VARCHAR[]), o.uuid)
    AND list_contains(CAST(actors AS VARCHAR[]), o.actor)
  UNION ALL
  SELECT DISTINCT ON (e.uuid) e.uuid, e.received_at, NULL, NULL
  FROM observation_erased e
  WHERE list_contains(CAST(uuids AS VARCHAR[]), e.uuid)
    AND list_contains(CAST(actors AS VARCHAR[]), e.sender)
    AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.uuid = e.uuid);

-- In which district and region does each observation lie, and how coarsely may it be told to this reader? What was seen at one site is as
-- sensitive as the most sensitive seen there, or one report would tell where the other was made. Whoever wrote it knows it exactly.
CREATE OR REPLACE MACRO observations_reached(as_of, reader) AS TABLE
  WITH placed AS (
    SELECT *, [pcode, within_pcode, in_district, in_region, in_country] AS places FROM observations_known(as_of)
  )
  SELECT
    * EXCLUDE (site_sensitivity, site_limit, places),
    CASE
      WHEN reader IS NULL OR list_contains(reach_of(reader).names, actor) THEN 0
      ELSE greatest(
        coarseness(reader, site_sensitivity, places),
        CASE WHEN reach_of(reader).isSteward AND is_within(reader, site_sensitivity, places) THEN 0 ELSE site_limit END
      )
    END AS coarseness
  FROM placed;

-- Which observations were made in the period, in the places asked for, and reviewed to one of these states (null: any that counts), as
-- this reader may know them? The day is that of the place they
-- were made at. Where the place is told less exactly, nothing is told that could say it: no words, spoken or written, no photo, no outline,
-- no accuracy.
CREATE OR REPLACE MACRO observations_at(pcodes, from_date, to_date, reviews, as_of, reader) AS TABLE
  SELECT
    o.* EXCLUDE (in_region, in_country, coarseness, mask_cell, masked_lng, masked_lat) REPLACE (
      coordinate_told(o.coarseness, o.lng, o.masked_lng) AS lng,
      coordinate_told(o.coarseness, o.lat, o.masked_lat) AS lat,
      CASE WHEN o.coarseness = 0 THEN o.accuracy_m END AS accuracy_m,
      CASE WHEN o.coarseness = 0 THEN o.place_text END AS place_text,
      CASE WHEN o.coarseness = 0 THEN o.note ELSE '' END AS note,
      CASE WHEN o.coarseness = 0 THEN o.photo_sha256 END AS photo_sha256,
      CASE WHEN o.coarseness = 0 THEN o.photos END AS photos,
      CASE WHEN o.coarseness = 0 THEN o.audio_sha256 END AS audio_sha256,
      CASE WHEN o.coarseness = 0 THEN o.outline END AS outline
    ),
    precision_told(o.coarseness, o.lng IS NOT NULL, o.masked_lng) AS position_precision,
    CASE WHEN o.coarseness = 1 THEN o.mask_cell END AS cell
  FROM observations_reached(as_of, reader) o
  WHERE o.coarseness < 3
    AND (from_date IS NULL OR o.observed_on >= from_date)
    AND (to_date IS NULL OR o.observed_on < to_date)
    AND (reviews IS NULL OR list_contains(reviews, o.review))
    AND lies_in(pcodes, o.in_district, o.in_region, o.in_country);

-- Which sites stood where, and in what state, when the period ended, as this reader may know them? A site is a place with a position that
-- observations of `site_kinds` describe or others return to, exact enough to say its district; a report without a site of its own
-- begins one. It is reviewed as far as the visit that says its state.
CREATE OR REPLACE MACRO sites_at(pcodes, to_date, site_kinds, reviews, as_of, reader) AS TABLE
  WITH told AS (
    SELECT *, coalesce(site_id, uuid) AS site, lng IS NOT NULL AND within_pcode IS NULL AS has_point,
      written_locally(observed_at, utc_offset_minutes) AS seen_at
    FROM observations_reached(as_of, reader)
    WHERE (site_id IS NOT NULL OR list_contains(site_kinds, kind))
      AND (to_date IS NULL OR observed_on < to_date)
      AND (reviews IS NULL OR list_contains(reviews, review))
  ),
  visited AS (
    SELECT
      site AS site_id,
      list({
        'kind': kind, 'lng': lng, 'lat': lat, 'accuracy_m': accuracy_m, 'in_district': in_district, 'district_name': district_name,
        'state': site_state, 'review': review, 'seen_at': seen_at, 'has_point': has_point,
        'mask_cell': mask_cell, 'masked_lng': masked_lng, 'masked_lat': masked_lat
      } ORDER BY observed_at, uuid) AS visits,
      min(observed_on) AS first_seen_on,
      max(observed_on) AS last_seen_on,
      max(coarseness) AS coarseness
    FROM told
    GROUP BY site
    HAVING bool_or(has_point)
  ),
  site AS (
    SELECT *,
      list_filter(visits, lambda visit: visit.has_point)[-1] AS stands,
      list_filter(visits, lambda visit: visit.state IS NOT NULL) AS stated
    FROM visited
  )
  SELECT
    s.site_id,
    s.visits[1].kind AS kind,
    coordinate_told(s.coarseness, s.stands.lng, s.stands.masked_lng) AS lng,
    coordinate_told(s.coarseness, s.stands.lat, s.stands.masked_lat) AS lat,
    CASE WHEN s.coarseness = 0 THEN s.stands.accuracy_m END AS accuracy_m,
    s.stands.in_district AS pcode,
    s.stands.district_name AS district_name,
    coalesce(s.stated[-1].state, 'empty') AS state,
    coalesce(s.stated[-1].review, s.visits[-1].review) AS review,
    s.visits[1].seen_at AS first_seen,
    s.visits[-1].seen_at AS last_seen,
    s.first_seen_on,
    s.last_seen_on,
    list_transform(s.stated, lambda visit: {'observed_at': visit.seen_at, 'state': visit.state}) AS history,
    precision_told(s.coarseness, true, s.stands.masked_lng) AS position_precision,
    CASE WHEN s.coarseness = 1 THEN s.stands.mask_cell END AS cell
  FROM site s
  WHERE s.coarseness < 3
    AND (pcodes IS NULL OR s.stands.in_district IN (SELECT d.pcode FROM districts_in(pcodes, as_of) d));
