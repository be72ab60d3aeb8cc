-- What was done in the field, and who was heard, by the same rules as macros.sql, which it stands on.

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
