-- Weekly safety reports, by the same rules as macros.sql, which it stands on.

-- Which weekly reports are known, each as it was told last?
CREATE OR REPLACE MACRO weekly_safety_known(as_of) AS TABLE
  SELECT w.*
  FROM weekly_safety w
  JOIN batches_known(as_of) k ON k.batch_id = w.batch_id
  QUALIFY row_number() OVER (PARTITION BY w.report_id ORDER BY k.seq DESC) = 1;

-- Which weekly reports are of weeks that begin in the period, and in which district?
CREATE OR REPLACE MACRO weekly_safety_at(pcodes, from_date, to_date, as_of) AS TABLE
  SELECT w.*, t.district_pcode AS in_district
  FROM weekly_safety_known(as_of) w
  JOIN place_tree(as_of) t ON t.pcode = w.pcode
  WHERE (from_date IS NULL OR w.week_start >= from_date)
    AND (to_date IS NULL OR w.week_start < to_date)
    AND lies_in(pcodes, t.district_pcode, t.region_pcode, t.country_pcode);
