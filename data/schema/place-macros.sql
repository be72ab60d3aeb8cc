-- Which imports counted at a moment, and which places there were then: what every filter in macros.sql stands on, and made first.
-- as_of is a timestamp; null means "as known now". Where two batches say something about the same place, the later is believed.

-- Which batches counted at a moment? A phone's own observation is a batch of one.
CREATE OR REPLACE MACRO batches_known(as_of) AS TABLE
  SELECT b.batch_id, b.seq
  FROM batch b
  WHERE (as_of IS NULL OR b.recorded_at <= as_of)
    AND NOT EXISTS (
      SELECT 1 FROM batch_undone u WHERE u.batch_id = b.batch_id AND (as_of IS NULL OR u.recorded_at <= as_of)
    );

-- What gave way to what when an edition of boundaries came in, and in which entry?
CREATE OR REPLACE MACRO successions_known(as_of) AS TABLE
  SELECT s.*, k.seq
  FROM place_succession s
  JOIN batches_known(as_of) k ON k.batch_id = s.batch_id
  QUALIFY rank() OVER (PARTITION BY s.pcode ORDER BY k.seq DESC) = 1;

-- Which places exist? One that gave way to others is gone, unless a later batch brings it again.
CREATE OR REPLACE MACRO places_known(as_of) AS TABLE
  SELECT p.*
  FROM place p
  JOIN batches_known(as_of) k ON k.batch_id = p.batch_id
  ANTI JOIN successions_known(as_of) s ON s.pcode = p.pcode AND s.seq > k.seq
  QUALIFY row_number() OVER (PARTITION BY p.pcode ORDER BY k.seq DESC) = 1;

-- Which place lies in which later one, nearly all its ground, and is it that very place under another code? Through any number of
-- editions. A place that was divided is not among them: nobody knows which part its records belong to.
CREATE OR REPLACE MACRO heirs(as_of) AS TABLE
  WITH RECURSIVE heir(pcode, now_pcode, is_same) AS (
    SELECT s.pcode, s.successor_pcode, s.successor_share >= 0.95 FROM successions_known(as_of) s WHERE s.share >= 0.95
    UNION
    SELECT h.pcode, s.successor_pcode, h.is_same AND s.successor_share >= 0.95
    FROM heir h JOIN successions_known(as_of) s ON s.pcode = h.now_pcode
    WHERE s.share >= 0.95
  )
  SELECT pcode, now_pcode, is_same FROM heir;

-- From which earlier places did each get ground when an edition came in, with which share of theirs, and when was that?
CREATE OR REPLACE MACRO forebears(as_of) AS TABLE
  SELECT s.successor_pcode AS pcode, s.pcode AS before_pcode, max_by(p.name, p.batch_id) AS before_name, s.share, b.recorded_at
  FROM successions_known(as_of) s
  JOIN place p ON p.pcode = s.pcode
  JOIN batch b ON b.batch_id = s.batch_id
  GROUP BY ALL;

-- Which former place lies in one of today?
CREATE OR REPLACE MACRO former_places(as_of) AS TABLE
  WITH known AS MATERIALIZED (SELECT pcode, name FROM places_known(as_of))
  SELECT h.pcode, h.now_pcode, h.is_same
  FROM heirs(as_of) h
  SEMI JOIN known n ON n.pcode = h.now_pcode
  ANTI JOIN known p ON p.pcode = h.pcode
  QUALIFY row_number() OVER (PARTITION BY h.pcode ORDER BY h.is_same DESC, h.now_pcode) = 1;

-- In which district, region and country does each place lie? A place lies in itself; a former one (level 'former') in its heir.
CREATE OR REPLACE MACRO place_tree(as_of) AS TABLE
  WITH existing AS MATERIALIZED (SELECT pcode, name, level, parent_pcode FROM places_known(as_of)),
  known AS MATERIALIZED (
    FROM existing
    UNION ALL
    SELECT h.pcode, n.name, 'former', h.now_pcode
    FROM heirs(as_of) h
    JOIN existing n ON n.pcode = h.now_pcode
    ANTI JOIN existing p ON p.pcode = h.pcode
    QUALIFY row_number() OVER (PARTITION BY h.pcode ORDER BY h.is_same DESC, h.now_pcode) = 1
  )
  SELECT
    p.pcode, p.name, p.level,
    CASE 'district' WHEN p.level THEN p.pcode WHEN q.level THEN q.pcode END AS district_pcode,
    CASE 'district' WHEN p.level THEN p.name WHEN q.level THEN q.name END AS district_name,
    CASE 'region' WHEN p.level THEN p.pcode WHEN q.level THEN q.pcode WHEN r.level THEN r.pcode END AS region_pcode,
    CASE 'region' WHEN p.level THEN p.name WHEN q.level THEN q.name WHEN r.level THEN r.name END AS region_name,
    CASE 'country'
      WHEN p.level THEN p.pcode WHEN q.level THEN q.pcode WHEN r.level THEN r.pcode WHEN s.level THEN s.pcode
    END AS country_pcode
  FROM known p
  LEFT JOIN known q ON q.pcode = p.parent_pcode
  LEFT JOIN known r ON r.pcode = q.parent_pcode
  LEFT JOIN known s ON s.pcode = r.parent_pcode;

-- What outlines are known? The later batch's outline of a place is the one drawn.
CREATE OR REPLACE MACRO boundaries_known(as_of) AS TABLE
  SELECT b.*
  FROM boundary b
  JOIN batches_known(as_of) k ON k.batch_id = b.batch_id
  ANTI JOIN successions_known(as_of) s ON s.pcode = b.pcode AND s.seq > k.seq
  QUALIFY row_number() OVER (PARTITION BY b.level, b.pcode, b.detail ORDER BY k.seq DESC) = 1;

-- Does a record that lies in this district, region and country belong to the places asked for?
CREATE OR REPLACE MACRO lies_in(pcodes, district_pcode, region_pcode, country_pcode) AS
  pcodes IS NULL OR list_has_any(pcodes, [district_pcode, region_pcode, country_pcode]);

-- Which districts do these p-codes mean? A region or the country means all districts inside it.
CREATE OR REPLACE MACRO districts_in(pcodes, as_of) AS TABLE
  SELECT t.pcode, t.name, t.region_pcode, t.region_name, t.country_pcode
  FROM place_tree(as_of) t
  WHERE t.level = 'district'
    AND (
      lies_in(pcodes, t.pcode, t.region_pcode, t.country_pcode)
      OR EXISTS (
        SELECT 1 FROM places_known(as_of) c
        WHERE c.level = 'community' AND c.parent_pcode = t.pcode AND list_contains(pcodes, c.pcode)
      )
    );
