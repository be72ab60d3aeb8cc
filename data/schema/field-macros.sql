-- What was seen and done in the field, by the same rules as macros.sql, which it stands on.

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
CREATE OR REPLACE MACRO observations_known(as_of) AS TABLE
  FROM observations_kept(as_of) WHERE review NOT IN ('rejected', 'merged');

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
  WITH located AS (
    SELECT o.*, t.district_pcode AS in_district, t.district_name,
      coalesce(t.region_pcode, w.region_pcode) AS in_region,
      coalesce(t.country_pcode, w.country_pcode) AS in_country,
      CASE WHEN t.district_pcode IS NULL THEN w.name END AS within_name,
      CASE
        WHEN t.district_pcode IS NOT NULL THEN NULL
        WHEN o.lng IS NULL THEN 'place-not-recognised'
        WHEN o.within_pcode IS NOT NULL THEN 'position-not-exact'
        ELSE 'outside-every-district'
      END AS district_reason,
      max(coalesce(sensitivity_rank(o.sensitivity), sensitivity_of_observation(o.kind))) OVER one_site AS site_sensitivity,
      max(coarseness_allowed(o.shown_to)) OVER one_site AS site_limit
    FROM observations_known(as_of) o
    LEFT JOIN place_tree(as_of) t ON t.pcode = o.pcode
    LEFT JOIN place_tree(as_of) w ON w.pcode = o.within_pcode
    WINDOW one_site AS (PARTITION BY coalesce(o.site_id, o.uuid))
  ),
  placed AS (SELECT *, [pcode, within_pcode, in_district, in_region, in_country] AS places FROM located)
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
    o.* EXCLUDE (in_region, in_country, coarseness) REPLACE (
      coordinate_told(o.coarseness, o.lng, m.masked_lng) AS lng,
      coordinate_told(o.coarseness, o.lat, m.masked_lat) AS lat,
      CASE WHEN o.coarseness = 0 THEN o.accuracy_m END AS accuracy_m,
      CASE WHEN o.coarseness = 0 THEN o.place_text END AS place_text,
      CASE WHEN o.coarseness = 0 THEN o.note ELSE '' END AS note,
      CASE WHEN o.coarseness = 0 THEN o.photo_sha256 END AS photo_sha256,
      CASE WHEN o.coarseness = 0 THEN o.photos END AS photos,
      CASE WHEN o.coarseness = 0 THEN o.audio_sha256 END AS audio_sha256,
      CASE WHEN o.coarseness = 0 THEN o.outline END AS outline
    ),
    precision_told(o.coarseness, o.lng IS NOT NULL, m.masked_lng) AS position_precision,
    m.cell
  FROM observations_reached(as_of, reader) o
  LEFT JOIN position_mask m
    ON o.coarseness = 1 AND o.within_pcode IS NULL AND m.lng = o.lng AND m.lat = o.lat AND m.pcode = o.in_district
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
    SELECT coalesce(o.site_id, o.uuid) AS site, o.* EXCLUDE (site_id), o.lng IS NOT NULL AND o.within_pcode IS NULL AS has_point
    FROM observations_reached(as_of, reader) o
    WHERE (o.site_id IS NOT NULL OR list_contains(site_kinds, o.kind))
      AND (to_date IS NULL OR o.observed_on < to_date)
      AND (reviews IS NULL OR list_contains(reviews, o.review))
  ),
  site AS (
    SELECT
      site AS site_id,
      first(kind ORDER BY observed_at, uuid) AS kind,
      last(lng ORDER BY observed_at, uuid) FILTER (WHERE has_point) AS lng,
      last(lat ORDER BY observed_at, uuid) FILTER (WHERE has_point) AS lat,
      last(accuracy_m ORDER BY observed_at, uuid) FILTER (WHERE has_point) AS accuracy_m,
      last(in_district ORDER BY observed_at, uuid) FILTER (WHERE has_point) AS pcode,
      last(district_name ORDER BY observed_at, uuid) FILTER (WHERE has_point) AS district_name,
      coalesce(last(site_state ORDER BY observed_at, uuid) FILTER (WHERE site_state IS NOT NULL), 'empty') AS state,
      coalesce(last(review ORDER BY observed_at, uuid) FILTER (WHERE site_state IS NOT NULL), last(review ORDER BY observed_at, uuid)) AS review,
      first(written_locally(observed_at, utc_offset_minutes) ORDER BY observed_at, uuid) AS first_seen,
      last(written_locally(observed_at, utc_offset_minutes) ORDER BY observed_at, uuid) AS last_seen,
      min(observed_on) AS first_seen_on,
      max(observed_on) AS last_seen_on,
      coalesce(
        list({'observed_at': written_locally(observed_at, utc_offset_minutes), 'state': site_state} ORDER BY observed_at, uuid) FILTER (WHERE site_state IS NOT NULL),
        []
      ) AS history,
      max(coarseness) AS coarseness
    FROM told
    GROUP BY site
    HAVING bool_or(has_point)
      AND (pcodes IS NULL OR last(in_district ORDER BY observed_at, uuid) FILTER (WHERE has_point) IN (
        SELECT d.pcode FROM districts_in(pcodes, as_of) d
      ))
  )
  SELECT
    s.* EXCLUDE (coarseness) REPLACE (
      coordinate_told(s.coarseness, s.lng, m.masked_lng) AS lng,
      coordinate_told(s.coarseness, s.lat, m.masked_lat) AS lat,
      CASE WHEN s.coarseness = 0 THEN s.accuracy_m END AS accuracy_m
    ),
    precision_told(s.coarseness, true, m.masked_lng) AS position_precision,
    m.cell
  FROM site s
  LEFT JOIN position_mask m ON s.coarseness = 1 AND m.lng = s.lng AND m.lat = s.lat AND m.pcode = s.pcode
  WHERE s.coarseness < 3;

-- How was each intervention told, by imports and by whoever registered or corrected it here? What was written here is a batch of its own.
CREATE OR REPLACE MACRO interventions_told(as_of) AS TABLE
  SELECT i.*, CAST([] AS VARCHAR[]) AS site_ids, k.seq
  FROM intervention i
  JOIN batches_known(as_of) k ON k.batch_id = i.batch_id
  UNION ALL BY NAME
  SELECT
    r.version_id AS batch_id, r.intervention_id, r.name, r.kind, r.dimension, r.starts_on, r.ends_on, r.budget_usd, r.actor, r.lng, r.lat,
    r.pcode, r.note, r.site_ids, r.seq
  FROM intervention_registered r
  WHERE as_of IS NULL OR r.recorded_at <= as_of;

-- Which interventions are known, each as it was told last?
CREATE OR REPLACE MACRO interventions_known(as_of) AS TABLE
  SELECT i.* EXCLUDE (seq) REPLACE (CASE WHEN r.id IS NULL THEN i.pcode ELSE r.pcode END AS pcode)
  FROM interventions_told(as_of) i
  LEFT JOIN relocations_known('intervention', as_of) r ON r.batch_id = i.batch_id AND r.id = i.intervention_id
  QUALIFY row_number() OVER (PARTITION BY i.intervention_id ORDER BY i.seq DESC) = 1;

-- Where are interventions, and how far were they when the period ended?
CREATE OR REPLACE MACRO interventions_at(pcodes, to_date, as_of) AS TABLE
  SELECT
    i.*,
    t.district_pcode AS in_district,
    t.district_name,
    CASE
      WHEN i.starts_on >= to_date THEN 'planned'
      WHEN i.ends_on < to_date - 1 THEN 'ended'
      ELSE 'active'
    END AS phase
  FROM interventions_known(as_of) i
  LEFT JOIN place_tree(as_of) t ON t.pcode = i.pcode
  WHERE lies_in(pcodes, t.district_pcode, t.region_pcode, t.country_pcode);

-- Which plans of how to judge interventions were agreed?
CREATE OR REPLACE MACRO evaluation_locks_known(as_of) AS TABLE
  SELECT l.* FROM evaluation_lock l WHERE as_of IS NULL OR l.recorded_at <= as_of;

-- Which consultations are known: those written down here, each a batch of its own, and imported ones as the latest batch tells them?
CREATE OR REPLACE MACRO consultations_known(as_of) AS TABLE
  SELECT c.*
  FROM consultation c
  JOIN batches_known(as_of) k ON k.batch_id = c.batch_id
  QUALIFY row_number() OVER (PARTITION BY c.consultation_id ORDER BY k.seq DESC) = 1
  UNION ALL BY NAME
  SELECT h.consultation_id AS batch_id, h.consultation_id, h.kind, h.held_on, h.pcode, h.note, h.dissent
  FROM consultation_held h
  WHERE as_of IS NULL OR h.recorded_at <= as_of;

-- Who came to consultations, and what did each group ask for there? To be joined by the consultation's batch and id.
CREATE OR REPLACE MACRO attendances_told() AS TABLE
  FROM attendance
  UNION ALL BY NAME
  SELECT consultation_id AS batch_id, consultation_id, unnest(attended, recursive := true) FROM consultation_held;
CREATE OR REPLACE MACRO ranked_priorities_told() AS TABLE
  FROM ranked_priority
  UNION ALL BY NAME
  SELECT consultation_id AS batch_id, consultation_id, unnest(priorities, recursive := true) FROM consultation_held;

-- Which consultations were held before the period ended? `places`: all that each was held in.
CREATE OR REPLACE MACRO consultations_at(pcodes, to_date, as_of) AS TABLE
  SELECT c.*, [c.pcode, t.district_pcode, t.region_pcode, t.country_pcode] AS places
  FROM consultations_known(as_of) c
  LEFT JOIN place_tree(as_of) t ON t.pcode = c.pcode
  WHERE c.held_on < to_date AND lies_in(pcodes, t.district_pcode, t.region_pcode, t.country_pcode);

-- Which records have a position, and how exactly is it known: to the point, to its district, to its region? In which does it count?
CREATE OR REPLACE MACRO positions_known(as_of) AS TABLE
  SELECT
    batch_id, 'incident' AS subject, incident_id AS id, lng, lat, CAST(NULL AS DOUBLE) AS accuracy_m, pcode, region_pcode,
    CASE WHEN exact_enough_for_point(geo_precision) THEN 'point' WHEN exact_enough_for_district(geo_precision) THEN 'district' ELSE 'region' END AS precision
  FROM (FROM incidents_uncorrected(as_of) UNION ALL FROM incident_versions_placed(as_of))
  WHERE lng IS NOT NULL AND lat IS NOT NULL AND exact_enough_for_region(geo_precision)
  UNION ALL
  SELECT batch_id, 'observation', uuid, lng, lat, accuracy_m, pcode, NULL, 'point' FROM observations_known(as_of) WHERE lng IS NOT NULL AND lat IS NOT NULL
  UNION ALL
  SELECT batch_id, 'intervention', intervention_id, lng, lat, NULL, pcode, NULL, 'point' FROM interventions_known(as_of) WHERE lng IS NOT NULL AND lat IS NOT NULL;
