-- Weekly safety reports, by the same rules as macros.sql, which it stands on.

-- Which weekly reports did imports bring, and phones send that were not withdrawn? What a phone sent is a batch of its own.
CREATE OR REPLACE MACRO weekly_safety_told(as_of) AS TABLE
  SELECT w.*, k.seq
  FROM weekly_safety w
  JOIN batches_known(as_of) k ON k.batch_id = w.batch_id
  UNION ALL BY NAME
  SELECT l.uuid AS batch_id, l.report_id, l.pcode, l.week_start, l.reporter, l.safety, l.counts, l.seq
  FROM weekly_line l
  WHERE (as_of IS NULL OR l.recorded_at <= as_of)
    AND NOT EXISTS (
      SELECT 1 FROM weekly_line_withdrawn x WHERE x.uuid = l.uuid AND (as_of IS NULL OR x.recorded_at <= as_of)
    );

-- Which weekly reports are known, each as it was told last?
CREATE OR REPLACE MACRO weekly_safety_known(as_of) AS TABLE
  SELECT w.* EXCLUDE (seq)
  FROM weekly_safety_told(as_of) w
  QUALIFY row_number() OVER (PARTITION BY w.report_id ORDER BY w.seq DESC) = 1;

-- Which weekly reports are of weeks that begin in the period, and in which district?
CREATE OR REPLACE MACRO weekly_safety_at(pcodes, from_date, to_date, as_of) AS TABLE
  SELECT w.*, t.district_pcode AS in_district
  FROM weekly_safety_known(as_of) w
  JOIN place_tree(as_of) t ON t.pcode = w.pcode
  WHERE (from_date IS NULL OR w.week_start >= from_date)
    AND (to_date IS NULL OR w.week_start < to_date)
    AND lies_in(pcodes, t.district_pcode, t.region_pcode, t.country_pcode);
