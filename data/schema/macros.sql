-- Each filter's predicate, once. Every query reads through these, so that a filter means the same thing everywhere.
-- A null filter argument means "all". as_of is a timestamp; null means "as known now".

-- Which batches counted at a moment? A phone's own observation is a batch of one.
CREATE OR REPLACE MACRO batches_known(as_of) AS TABLE
  SELECT b.batch_id
  FROM batch b
  WHERE (as_of IS NULL OR b.recorded_at <= as_of)
    AND NOT EXISTS (
      SELECT 1 FROM batch_undone u WHERE u.batch_id = b.batch_id AND (as_of IS NULL OR u.recorded_at <= as_of)
    );

-- Which places exist?
CREATE OR REPLACE MACRO places_known(as_of) AS TABLE
  SELECT p.* FROM place p SEMI JOIN batches_known(as_of) k ON k.batch_id = p.batch_id;

-- Which districts do these p-codes mean? A region or the country means all districts inside it.
CREATE OR REPLACE MACRO districts_in(pcodes, as_of) AS TABLE
  WITH known AS (SELECT * FROM places_known(as_of))
  SELECT d.pcode, d.name, d.parent_pcode AS region_pcode, r.name AS region_name, r.parent_pcode AS country_pcode
  FROM known d
  LEFT JOIN known r ON r.pcode = d.parent_pcode AND r.level = 'region'
  WHERE d.level = 'district'
    AND (
      pcodes IS NULL OR list_contains(pcodes, d.pcode) OR list_contains(pcodes, d.parent_pcode)
      OR list_contains(pcodes, r.parent_pcode)
      OR EXISTS (SELECT 1 FROM known c WHERE c.parent_pcode = d.pcode AND list_contains(pcodes, c.pcode))
    );

-- Which incidents fall in the filter, whatever their precision? from_date inclusive, to_date exclusive.
-- A record counts in a period only when its whole date range lies in it.
CREATE OR REPLACE MACRO incidents_in(from_date, to_date, kinds, sources, as_of) AS TABLE
  SELECT i.*
  FROM incident i
  SEMI JOIN batches_known(as_of) k ON k.batch_id = i.batch_id
  WHERE (from_date IS NULL OR i.date_start >= from_date)
    AND (to_date IS NULL OR i.date_end < to_date)
    AND (kinds IS NULL OR list_contains(kinds, i.kind))
    AND (sources IS NULL OR list_contains(sources, i.source));

-- Which observations are known: imported ones and those sent by phones, without the withdrawn?
CREATE OR REPLACE MACRO observations_known(as_of) AS TABLE
  SELECT o.*
  FROM observation o
  WHERE (
      o.batch_id = o.uuid AND (as_of IS NULL OR o.received_at <= as_of)
      OR EXISTS (SELECT 1 FROM batches_known(as_of) k WHERE k.batch_id = o.batch_id)
    )
    AND NOT EXISTS (
      SELECT 1 FROM observation_withdrawn w WHERE w.uuid = o.uuid AND (as_of IS NULL OR w.recorded_at <= as_of)
    );

-- Who answered one indicator, in which place and group, with what weight? A null group means everyone.
CREATE OR REPLACE MACRO answers_to(asked_indicator, sex_is, age_is, minority_is, displacement_is, as_of) AS TABLE
  SELECT a.wave_id, r.respondent_id, r.pcode, r.stratum, r.psu, r.weight, a.counts, a.scale
  FROM answer a
  JOIN respondent r ON r.batch_id = a.batch_id AND r.wave_id = a.wave_id AND r.respondent_id = a.respondent_id
  SEMI JOIN batches_known(as_of) k ON k.batch_id = a.batch_id
  WHERE a.indicator = asked_indicator
    AND (sex_is IS NULL OR r.sex = sex_is)
    AND (age_is IS NULL OR r.age_band = age_is)
    AND (minority_is IS NULL OR r.minority = minority_is)
    AND (displacement_is IS NULL OR r.displacement = displacement_is);
