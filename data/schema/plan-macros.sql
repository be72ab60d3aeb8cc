-- What was promised and what became of it, by the same rules as macros.sql, which it stands on.

-- How was each commitment told: once when it was written here, or by each import that knows it?
CREATE OR REPLACE MACRO commitments_told(as_of) AS TABLE
  SELECT c.*, b.actor, b.recorded_at, b.seq
  FROM commitment c
  JOIN batches_known(as_of) k ON k.batch_id = c.batch_id
  JOIN batch b ON b.batch_id = c.batch_id
  UNION ALL BY NAME
  SELECT m.* EXCLUDE (body_sha256), 'promised' AS state, CAST(NULL AS DATE) AS done_on, CAST(NULL AS BOOLEAN) AS confirmed
  FROM commitment_made m
  WHERE as_of IS NULL OR m.recorded_at <= as_of;

-- What was written of commitments since: what somebody changed, and what the community said?
CREATE OR REPLACE MACRO commitment_moved_known(as_of) AS TABLE
  FROM commitment_moved m WHERE as_of IS NULL OR m.recorded_at <= as_of;
CREATE OR REPLACE MACRO commitment_confirmed_known(as_of) AS TABLE
  FROM commitment_confirmed c WHERE as_of IS NULL OR c.recorded_at <= as_of;

-- What was changed since it was told last? A later import has the later word; what it does not say anew stays as it was changed.
CREATE OR REPLACE MACRO commitments_moved(as_of) AS TABLE
  SELECT
    m.commitment_id,
    last(m.owner ORDER BY m.seq) FILTER (WHERE m.owner IS NOT NULL) AS owner,
    last(m.owner_sort ORDER BY m.seq) FILTER (WHERE m.owner IS NOT NULL) AS owner_sort,
    last(m.due_on ORDER BY m.seq) FILTER (WHERE m.due_on IS NOT NULL) AS due_on,
    last(m.state ORDER BY m.seq) FILTER (WHERE m.state IS NOT NULL) AS state,
    last(m.done_on ORDER BY m.seq) FILTER (WHERE m.state IS NOT NULL) AS done_on,
    max(m.seq) FILTER (WHERE m.state IS NOT NULL) AS state_seq
  FROM commitment_moved_known(as_of) m
  JOIN (SELECT commitment_id, max(seq) AS seq FROM commitments_told(as_of) GROUP BY commitment_id) t
    ON t.commitment_id = m.commitment_id AND m.seq > t.seq
  GROUP BY m.commitment_id;

-- Which commitments are known, each as it was told last and changed since? What the community said of an earlier state no longer
-- stands: a thing taken up again has to be asked about again.
CREATE OR REPLACE MACRO commitments_known(as_of) AS TABLE
  WITH told AS (
    SELECT * FROM commitments_told(as_of) QUALIFY row_number() OVER (PARTITION BY commitment_id ORDER BY seq DESC) = 1
  ),
  answered AS (
    SELECT c.commitment_id, c.confirmed, c.asked_on, c.seq
    FROM commitment_confirmed_known(as_of) c
    JOIN told t ON t.commitment_id = c.commitment_id
    LEFT JOIN commitments_moved(as_of) m ON m.commitment_id = c.commitment_id
    WHERE c.seq > greatest(coalesce(m.state_seq, 0), CASE WHEN t.confirmed IS NULL THEN 0 ELSE t.seq END)
    QUALIFY row_number() OVER (PARTITION BY c.commitment_id ORDER BY c.seq DESC) = 1
  )
  SELECT
    t.* REPLACE (
      coalesce(m.owner, t.owner) AS owner,
      CASE WHEN m.owner IS NULL THEN t.owner_sort ELSE m.owner_sort END AS owner_sort,
      coalesce(m.due_on, t.due_on) AS due_on,
      coalesce(m.state, t.state) AS state,
      CASE WHEN m.state_seq IS NULL THEN t.done_on ELSE m.done_on END AS done_on,
      CASE WHEN a.seq IS NOT NULL THEN a.confirmed WHEN m.state_seq IS NULL THEN t.confirmed END AS confirmed
    ),
    a.asked_on
  FROM told t
  LEFT JOIN commitments_moved(as_of) m ON m.commitment_id = t.commitment_id
  LEFT JOIN answered a ON a.commitment_id = t.commitment_id;

-- Which commitments were made before a day, and how do they stand?
CREATE OR REPLACE MACRO commitments_at(pcodes, to_date, as_of) AS TABLE
  SELECT c.*, t.district_pcode AS in_district, t.district_name
  FROM commitments_known(as_of) c
  LEFT JOIN place_tree(as_of) t ON t.pcode = c.pcode
  WHERE c.promised_on < to_date AND lies_in(pcodes, t.district_pcode, t.region_pcode, t.country_pcode);

-- Which workshops were held before a day, as far as the record knew of them?
CREATE OR REPLACE MACRO workshops_at(pcodes, to_date, as_of) AS TABLE
  SELECT w.*, t.district_pcode AS in_district, t.district_name
  FROM workshop w
  LEFT JOIN place_tree(as_of) t ON t.pcode = w.pcode
  WHERE w.held_on < to_date
    AND (as_of IS NULL OR w.recorded_at <= as_of)
    AND lies_in(pcodes, t.district_pcode, t.region_pcode, t.country_pcode);
