-- Whom may be told where a thing is, how exactly, and whether at all? The one rule, for every question, tile, file and door.
-- `reader`: how far whoever asks reaches, as JSON (api/protection/seen-by.ts); null reaches everything.

CREATE OR REPLACE MACRO reach_of(reader) AS
  from_json(reader, '{"area":["VARCHAR"],"ceiling":"INTEGER","names":["VARCHAR"],"isSteward":"BOOLEAN"}');

-- The words of sensitivity.ts by their rank, and how coarsely a reporter lets a place be told at most.
CREATE OR REPLACE MACRO sensitivity_rank(word) AS
  CASE word WHEN 'low' THEN 0 WHEN 'moderate' THEN 1 WHEN 'high' THEN 2 WHEN 'severe' THEN 3 END;
CREATE OR REPLACE MACRO coarseness_allowed(shown_to) AS
  CASE shown_to WHEN 'cell' THEN 1 WHEN 'district' THEN 2 ELSE 0 END;

-- How sensitive is a thing of this kind, where nobody said? As incident.ts and observation.ts declare it (a test holds them together).
CREATE OR REPLACE MACRO sensitivity_of_observation(kind) AS
  CASE WHEN kind IN ('armed-group-seen', 'tension-in-community') THEN 2 WHEN kind = 'good-practice' THEN 0 ELSE 1 END;
-- As its reporter said, or as its kind is.
CREATE OR REPLACE MACRO sensitivity_told(word, kind) AS coalesce(sensitivity_rank(word), sensitivity_of_observation(kind));
-- What a public source tells is known to the world already, but for what is severe.
CREATE OR REPLACE MACRO is_public_source(source) AS
  regexp_matches(lower(trim(source)), '^(acled|ucdp|views|police\.uk)($|[^a-z0-9])');
CREATE OR REPLACE MACRO is_severe(kind) AS kind = 'gender-based-violence';
CREATE OR REPLACE MACRO sensitivity_of_incident(kind, source) AS
  CASE
    WHEN is_severe(kind) THEN 3
    WHEN kind IN ('kidnapping', 'abuse-by-security-forces') THEN CASE WHEN is_public_source(source) THEN 0 ELSE 2 END
    WHEN kind IN ('attack-on-civilians', 'assault', 'homicide') THEN CASE WHEN is_public_source(source) THEN 0 ELSE 1 END
    ELSE 0
  END;

-- Does a thing of this sensitivity that lies in these places stand within the reader's area and ceiling?
CREATE OR REPLACE MACRO is_within(reader, sensitivity, places) AS
  reader IS NULL
  OR (
    sensitivity <= reach_of(reader).ceiling
    AND (reach_of(reader).area IS NULL OR list_has_any(reach_of(reader).area, places))
  );
-- How coarsely is it told? 0 exactly, 1 by its cell, 2 by its district, 3 not at all, and then not counted either.
CREATE OR REPLACE MACRO coarseness(reader, sensitivity, places) AS
  CASE WHEN is_within(reader, sensitivity, places) THEN 0 ELSE sensitivity END;
-- The same in a word, of what has a position. A cell needs a mask in the same district (tables.sql).
CREATE OR REPLACE MACRO precision_told(coarseness, has_position, masked_lng) AS
  CASE
    WHEN NOT has_position THEN NULL
    WHEN coarseness = 0 THEN 'exact'
    WHEN coarseness = 1 AND masked_lng IS NOT NULL THEN 'cell'
    ELSE 'district'
  END;
-- A coordinate as it is told: its own, that of the mask, or none.
CREATE OR REPLACE MACRO coordinate_told(coarseness, own, masked) AS
  CASE coarseness WHEN 0 THEN own WHEN 1 THEN masked END;
