-- Who was asked what, when, and to which group they belong, by the same rules as macros.sql.

-- Which waves are known?
CREATE OR REPLACE MACRO waves_known(as_of) AS TABLE
  SELECT w.*
  FROM wave w
  JOIN batches_known(as_of) k ON k.batch_id = w.batch_id
  QUALIFY row_number() OVER (PARTITION BY w.wave_id ORDER BY k.seq DESC) = 1;

-- How did each wave ask about each indicator? A later import of the wave tells it anew.
CREATE OR REPLACE MACRO wave_questions_known(as_of) AS TABLE
  SELECT q.*
  FROM wave_question q
  JOIN batches_known(as_of) k ON k.batch_id = q.batch_id
  QUALIFY row_number() OVER (PARTITION BY q.wave_id, q.indicator ORDER BY k.seq DESC) = 1;

-- Who was told of anew or taken out, and by which import last?
CREATE OR REPLACE MACRO respondents_revised(as_of) AS TABLE
  SELECT v.wave_id, v.respondent_id, max(k.seq) AS seq, arg_max(coalesce(v.withdrawn, ''), k.seq) AS withdrawn
  FROM respondent_revision v
  JOIN batches_known(as_of) k ON k.batch_id = v.batch_id
  GROUP BY v.wave_id, v.respondent_id;

-- Who was asked, and in which district? What a later import told anew of a person stands alone.
CREATE OR REPLACE MACRO respondents_known(as_of) AS TABLE
  SELECT r.*, t.district_pcode
  FROM respondent r
  JOIN batches_known(as_of) k ON k.batch_id = r.batch_id
  ANTI JOIN respondents_revised(as_of) v ON v.wave_id = r.wave_id AND v.respondent_id = r.respondent_id AND v.seq > k.seq
  LEFT JOIN place_tree(as_of) t ON t.pcode = r.pcode;

-- Does a respondent belong to the group asked for? Several groups are joined by "and".
CREATE OR REPLACE MACRO in_group(sex, age_band, minority, displacement, sex_is, age_is, minority_is, displacement_is) AS
  (sex_is IS NULL OR sex IS NOT DISTINCT FROM sex_is)
  AND (age_is IS NULL OR age_band IS NOT DISTINCT FROM age_is)
  AND (minority_is IS NULL OR minority IS NOT DISTINCT FROM minority_is)
  AND (displacement_is IS NULL OR displacement IS NOT DISTINCT FROM displacement_is);

-- Which answers are known?
CREATE OR REPLACE MACRO answers_known(as_of) AS TABLE
  SELECT x.*
  FROM answer x
  JOIN batches_known(as_of) k ON k.batch_id = x.batch_id
  ANTI JOIN respondents_revised(as_of) v ON v.wave_id = x.wave_id AND v.respondent_id = x.respondent_id AND v.seq > k.seq;

-- Which published counts of answers are known? A later import corrects the count an earlier one gave.
CREATE OR REPLACE MACRO answer_counts_known(as_of) AS TABLE
  SELECT x.* REPLACE (coalesce(f.now_pcode, x.pcode) AS pcode)
  FROM answer_count x
  JOIN batches_known(as_of) k ON k.batch_id = x.batch_id
  LEFT JOIN former_places(as_of) f ON f.pcode = x.pcode AND f.is_same
  QUALIFY row_number() OVER (
    PARTITION BY x.wave_id, coalesce(f.now_pcode, x.pcode), x.indicator, x.answer ORDER BY k.seq DESC
  ) = 1;

-- What was known of a wave where: the imports that interviewed people from each recorded place or told of them anew, and each published
-- count. What is the same at two moments was told the same of the place; everything together is the place '*'.
CREATE OR REPLACE MACRO told_known(as_of) AS TABLE
  SELECT o.*, unnest([t.district_pcode, t.region_pcode, t.country_pcode, '*']) AS place
  FROM (
    SELECT DISTINCT r.wave_id, r.pcode, r.batch_id AS told, NULL AS answer, NULL AS respondents FROM respondents_known(as_of) r
    UNION
    SELECT v.wave_id, r.pcode, v.batch_id, NULL, NULL
    FROM respondent_revision v
    SEMI JOIN batches_known(as_of) k ON k.batch_id = v.batch_id
    JOIN respondent r ON r.wave_id = v.wave_id AND r.respondent_id = v.respondent_id
    UNION ALL
    SELECT c.wave_id, c.pcode, c.indicator, c.answer, c.respondents FROM answer_counts_known(as_of) c
  ) o
  LEFT JOIN place_tree(as_of) t ON t.pcode = o.pcode;

-- What did the respondents of these districts answer to these indicators?
CREATE OR REPLACE MACRO answers_to(asked_indicators, pcodes, as_of) AS TABLE
  SELECT a.indicator, a.counts, a.scale, r.*
  FROM answer a
  JOIN respondents_known(as_of) r
    ON r.batch_id = a.batch_id AND r.wave_id = a.wave_id AND r.respondent_id = a.respondent_id
  WHERE (asked_indicators IS NULL OR list_contains(asked_indicators, a.indicator))
    AND (pcodes IS NULL OR list_contains(pcodes, r.district_pcode));

-- Which indicators came in with a file?
CREATE OR REPLACE MACRO imported_indicators_known(as_of) AS TABLE
  SELECT i.*
  FROM imported_indicator i
  JOIN batches_known(as_of) k ON k.batch_id = i.batch_id
  QUALIFY row_number() OVER (PARTITION BY i.id ORDER BY k.seq DESC) = 1;
