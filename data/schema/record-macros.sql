-- From when until when the record held what, for questions about its own past. Stands on macros.sql.

-- When did each import reach the record, and when was it taken back? Unlike batches_known, those taken back are listed too.
CREATE OR REPLACE MACRO batches_recorded(as_of) AS TABLE
  SELECT b.batch_id, b.seq, b.recorded_at, u.recorded_at AS undone_at
  FROM batch b LEFT JOIN batch_undone u ON u.batch_id = b.batch_id WHERE as_of IS NULL OR b.recorded_at <= as_of;
-- Likewise each corrected incident, from every moment at which its versions changed to the next.
CREATE OR REPLACE MACRO incident_versions_recorded(as_of) AS TABLE
  WITH version AS (
    SELECT
      v.* REPLACE (
        CASE WHEN r.id IS NULL THEN v.pcode ELSE r.pcode END AS pcode,
        CASE WHEN r.id IS NULL THEN v.region_pcode ELSE r.region_pcode END AS region_pcode
      ),
      b.seq, b.recorded_at, b.undone_at
    FROM incident_version v
    JOIN batches_recorded(as_of) b ON b.batch_id = v.batch_id
    LEFT JOIN relocations_known('incident', as_of) r ON r.batch_id = v.batch_id AND r.id = v.incident_id
  ),
  change AS (
    SELECT incident_id, recorded_at AS changed_at FROM version UNION SELECT incident_id, undone_at FROM version WHERE undone_at IS NOT NULL
  ),
  span AS (SELECT *, lead(changed_at) OVER (PARTITION BY incident_id ORDER BY changed_at) AS until FROM change)
  SELECT v.* EXCLUDE (seq, recorded_at, undone_at), s.changed_at AS recorded_at, s.until AS undone_at
  FROM span s
  JOIN version v
    ON v.incident_id = s.incident_id AND v.recorded_at <= s.changed_at AND (v.undone_at IS NULL OR v.undone_at > s.changed_at)
  QUALIFY row_number() OVER (PARTITION BY s.incident_id, s.changed_at ORDER BY v.seq DESC) = 1 AND v.withdrawn IS NULL;
CREATE OR REPLACE MACRO incident_counts_recorded_whole(as_of) AS TABLE
  SELECT c.*, b.recorded_at, b.undone_at
  FROM (FROM incident_count UNION ALL BY NAME FROM relocated_counts(as_of)) c
  JOIN batches_recorded(as_of) b ON b.batch_id = c.batch_id
  UNION ALL BY NAME
  SELECT
    batch_id, pcode, region_pcode, geo_precision, kind, source,
    CAST(date_trunc('month', date_start) AS DATE) AS first_month, CAST(date_trunc('month', date_end) AS DATE) AS last_month,
    CAST(1 AS BIGINT) AS incidents, CAST(coalesce(fatalities, 0) AS BIGINT) AS fatalities, recorded_at, undone_at
  FROM incident_versions_recorded(as_of);
-- The same of what this reader may be told of.
CREATE OR REPLACE MACRO incident_counts_recorded(as_of, reader) AS TABLE
  FROM incident_counts_recorded_whole(as_of) c
  WHERE reader IS NULL
    OR NOT is_severe(c.kind)
    OR is_within(reader, 3, [])
    OR coalesce(c.pcode, c.region_pcode) IN (SELECT p.pcode FROM places_reached(reader, as_of) p);
-- Likewise the imports that brought the answers of a wave, or (no wave) the places, people and indicators figures rest on.
CREATE OR REPLACE MACRO perceptions_recorded(as_of) AS TABLE
  SELECT b.*, r.wave_id, (SELECT min(w.label) FROM wave w WHERE w.wave_id = r.wave_id) AS label, (SELECT min(w.ended_on) FROM wave w WHERE w.wave_id = r.wave_id) AS ended_on
  FROM (FROM respondent SELECT batch_id, wave_id UNION FROM answer_count SELECT batch_id, wave_id UNION
    SELECT batch_id, wave_id FROM respondent_revision UNION
    SELECT batch_id, NULL FROM place UNION SELECT batch_id, NULL FROM population UNION SELECT batch_id, NULL FROM imported_indicator) r
  JOIN batches_recorded(as_of) b ON b.batch_id = r.batch_id;
-- Which standing imports did not come with the sealed files of this office?
CREATE OR REPLACE MACRO batches_from_elsewhere(office) AS TABLE
  SELECT k.batch_id
  FROM batches_known(NULL) k
  WHERE NOT EXISTS (
    SELECT 1 FROM sealed_file f WHERE f.office_key = office AND k.seq > f.seq AND k.seq <= f.seq + f.landed
  );
-- What sorts of things did each import bring, and of which source, where that is no secret?
CREATE OR REPLACE MACRO things_brought() AS TABLE
  WITH asked AS (
    SELECT batch_id, wave_id FROM wave UNION SELECT batch_id, wave_id FROM respondent UNION SELECT batch_id, wave_id FROM respondent_revision UNION SELECT batch_id, wave_id FROM answer_count
  ),
  wave_source AS (SELECT wave_id, any_value(source) AS source FROM wave GROUP BY wave_id)
  SELECT batch_id, 'places' AS what, CAST(NULL AS VARCHAR) AS source FROM place
  UNION SELECT batch_id, 'places', NULL FROM boundary
  UNION SELECT batch_id, 'population', NULL FROM population
  UNION SELECT batch_id, 'incidents', source FROM incident
  UNION SELECT batch_id, 'incidents', source FROM incident_version
  UNION SELECT batch_id, 'counts', source FROM area_count
  UNION SELECT batch_id, 'forecasts', issuer FROM external_forecast
  UNION SELECT a.batch_id, 'answers', s.source FROM asked a LEFT JOIN wave_source s ON s.wave_id = a.wave_id
  UNION SELECT batch_id, 'interventions', NULL FROM intervention
  UNION SELECT batch_id, 'consultations', NULL FROM consultation
  UNION SELECT batch_id, 'commitments', NULL FROM commitment;
-- Which entries are of these persons, kinds and this time? What was not asked for limits nothing.
CREATE OR REPLACE MACRO entries_told(actors, kinds, since, until) AS TABLE
  SELECT * FROM entry
  WHERE (actors IS NULL OR list_contains(CAST(actors AS VARCHAR[]), actor))
    AND (kinds IS NULL OR list_contains(CAST(kinds AS VARCHAR[]), kind))
    AND (since IS NULL OR written_at >= CAST(since AS TIMESTAMP))
    AND (until IS NULL OR written_at < CAST(until AS TIMESTAMP));
