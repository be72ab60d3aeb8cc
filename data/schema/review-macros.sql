-- What reviewers look at, by the rule of protection-macros.sql: within their area and up to their ceiling; of the rest they learn nothing.

-- Which observations may this reviewer look at, whatever was decided about them?
CREATE OR REPLACE MACRO observations_reviewable(reader) AS TABLE
  WITH located AS (
    -- a phone's report is a batch of its own
    SELECT *, CASE WHEN batch_id <> uuid THEN batch_id END AS import_id FROM observations_located(NULL)
  )
  FROM located
  WHERE is_within(
    reader, sensitivity_told(sensitivity, kind),
    [pcode, within_pcode, in_district, in_region, in_country]
  );

-- Which observations within a reviewer's reach were withdrawn? To be counted, and shown to nobody.
CREATE OR REPLACE MACRO observations_taken_back(reader) AS TABLE
  WITH located AS (
    SELECT o.uuid, o.kind, o.sensitivity, o.actor, o.pcode, t.district_pcode AS in_district, t.region_pcode AS in_region, t.country_pcode AS in_country,
      CASE WHEN o.batch_id <> o.uuid THEN o.batch_id END AS import_id
    FROM observation o
    SEMI JOIN observation_withdrawn w ON w.uuid = o.uuid
    LEFT JOIN place_tree(NULL) t ON t.pcode = o.pcode
  )
  FROM located
  WHERE is_within(
    reader, sensitivity_told(sensitivity, kind), [pcode, in_district, in_region, in_country]
  );
