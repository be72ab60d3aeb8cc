-- Each filter's predicate, once. Every query reads through these, so that a filter means the same thing everywhere.
-- A null filter argument means "all". as_of is a timestamp; null means "as known now", which now-macros.sql answers sooner.
-- Where two batches say something about the same thing (a place, a wave, a commitment), the later batch is believed.

-- An instant as it is written where it happened: local time and its offset, or UTC where none is known.
CREATE OR REPLACE MACRO written_locally(instant, offset_minutes) AS
  CASE
    WHEN coalesce(offset_minutes, 0) = 0 THEN strftime(instant, '%Y-%m-%dT%H:%M:%S.%gZ')
    ELSE strftime(instant + to_minutes(offset_minutes), '%Y-%m-%dT%H:%M:%S.%g')
      || printf('%s%02d:%02d', CASE WHEN offset_minutes < 0 THEN '-' ELSE '+' END, abs(offset_minutes) // 60, abs(offset_minutes) % 60)
  END;

-- How many people were counted in each place of today, year by year and group by group?
CREATE OR REPLACE MACRO populations_known(as_of) AS TABLE
  SELECT coalesce(f.now_pcode, p.pcode) AS pcode, p.year, p.sex, p.age_band, p.minority, p.displacement, p.people, k.seq
  FROM population p
  JOIN batches_known(as_of) k ON k.batch_id = p.batch_id
  LEFT JOIN former_places(as_of) f ON f.pcode = p.pcode AND f.is_same;

-- How many people live in each place, by the last count up to that year, or the first after it? One row per place and group.
CREATE OR REPLACE MACRO population_in(count_year, as_of) AS TABLE
  SELECT * EXCLUDE (seq)
  FROM populations_known(as_of)
  QUALIFY row_number() OVER (
    PARTITION BY pcode, sex, age_band, minority, displacement ORDER BY year <= count_year DESC, abs(year - count_year), seq DESC
  ) = 1;

-- Is a record's place known well enough to count in a point cluster, a district, a region? (codes as in precision.ts)
CREATE OR REPLACE MACRO exact_enough_for_point(geo_precision) AS geo_precision <= 2;
CREATE OR REPLACE MACRO exact_enough_for_district(geo_precision) AS geo_precision <= 3;
CREATE OR REPLACE MACRO exact_enough_for_region(geo_precision) AS geo_precision <= 4;

-- Where do exact positions lie that lie elsewhere than when they came in, because the boundaries changed?
CREATE OR REPLACE MACRO relocations_known(subject_is, as_of) AS TABLE
  SELECT r.*
  FROM relocation r
  WHERE r.subject = subject_is AND (as_of IS NULL OR r.recorded_at <= as_of)
  QUALIFY row_number() OVER (PARTITION BY r.batch_id, r.id ORDER BY r.seq DESC) = 1;

-- Which incidents of one version are known, each in the district it lay in at that moment?
CREATE OR REPLACE MACRO incidents_uncorrected(as_of) AS TABLE
  SELECT i.* REPLACE (
    CASE WHEN r.id IS NULL THEN i.pcode ELSE r.pcode END AS pcode,
    CASE WHEN r.id IS NULL THEN i.region_pcode ELSE r.region_pcode END AS region_pcode
  )
  FROM incident i
  SEMI JOIN batches_known(as_of) k ON k.batch_id = i.batch_id
  LEFT JOIN relocations_known('incident', as_of) r ON r.batch_id = i.batch_id AND r.id = i.incident_id;

-- Likewise every version of those that a later import corrected.
CREATE OR REPLACE MACRO incident_versions_placed(as_of) AS TABLE
  SELECT v.* REPLACE (
    CASE WHEN r.id IS NULL THEN v.pcode ELSE r.pcode END AS pcode,
    CASE WHEN r.id IS NULL THEN v.region_pcode ELSE r.region_pcode END AS region_pcode
  )
  FROM incident_version v
  SEMI JOIN batches_known(as_of) k ON k.batch_id = v.batch_id
  LEFT JOIN relocations_known('incident', as_of) r ON r.batch_id = v.batch_id AND r.id = v.incident_id;

-- What was said last of each corrected incident, as known at the moment; also that it was taken back.
CREATE OR REPLACE MACRO incident_versions_last(as_of) AS TABLE
  SELECT v.*
  FROM incident_versions_placed(as_of) v
  JOIN batches_known(as_of) k ON k.batch_id = v.batch_id
  QUALIFY row_number() OVER (PARTITION BY v.incident_id ORDER BY k.seq DESC) = 1;

-- Which version of each corrected incident counts: that of the latest import known at the moment.
CREATE OR REPLACE MACRO incident_versions_known(as_of) AS TABLE
  FROM incident_versions_last(as_of) v WHERE v.withdrawn IS NULL;

-- Which incidents are known, each once?
CREATE OR REPLACE MACRO incidents_known(as_of) AS TABLE
  FROM incidents_uncorrected(as_of)
  UNION ALL
  FROM incident_versions_known(as_of);

-- Which incidents touch the period, whatever their precision? from_date inclusive, to_date exclusive.
-- `fits` says whether the whole date range lies in the period: only then does the record count in it.
CREATE OR REPLACE MACRO incidents_touching(from_date, to_date, kinds, sources, as_of) AS TABLE
  SELECT
    i.*,
    (from_date IS NULL OR i.date_start >= from_date) AND (to_date IS NULL OR i.date_end < to_date) AS fits
  FROM incidents_known(as_of) i
  WHERE (from_date IS NULL OR i.date_end >= from_date)
    AND (to_date IS NULL OR i.date_start < to_date)
    AND (kinds IS NULL OR list_contains(kinds, i.kind))
    AND (sources IS NULL OR list_contains(sources, i.source));

-- Which incidents touch the period in the places asked for, and in which district, region and country does each count?
-- A record known only to its region counts in no district; one known only to its country counts in no region.
CREATE OR REPLACE MACRO incidents_placed(pcodes, from_date, to_date, kinds, sources, as_of) AS TABLE
  WITH tree AS MATERIALIZED (SELECT * FROM place_tree(as_of)),
  district AS (SELECT * FROM tree WHERE level IN ('district', 'former') AND district_pcode IS NOT NULL),
  region AS (SELECT * FROM tree WHERE level IN ('region', 'former') AND district_pcode IS NULL)
  SELECT
    i.*,
    d.district_pcode AS in_district,
    d.district_name,
    coalesce(d.region_pcode, r.region_pcode) AS in_region,
    coalesce(d.country_pcode, r.country_pcode, (SELECT any_value(t.pcode) FROM tree t WHERE t.level = 'country' HAVING count(*) = 1)) AS in_country
  FROM incidents_touching(from_date, to_date, kinds, sources, as_of) i
  LEFT JOIN district d ON d.pcode = CASE WHEN exact_enough_for_district(i.geo_precision) THEN i.pcode END
  LEFT JOIN region r ON r.pcode = CASE WHEN exact_enough_for_region(i.geo_precision) THEN i.region_pcode END
  WHERE lies_in(pcodes, in_district, in_region, in_country);

-- The same as they may be told to a reader: where exactly, by a mask nearby, or by the district alone; what is severe and out of reach
-- is not among them. A mask is as vague as a place known to 25 km, so what counts points of any precision says so.
CREATE OR REPLACE MACRO incidents_told(pcodes, from_date, to_date, kinds, sources, as_of, reader) AS TABLE
  WITH reached AS (
    SELECT
      i.*, i.lng IS NOT NULL AND i.lat IS NOT NULL AS has_position,
      coarseness(
        reader, sensitivity_of_incident(i.kind, i.source), [i.pcode, i.in_district, i.in_region, i.region_pcode, i.in_country]
      ) AS coarseness
    FROM incidents_placed(pcodes, from_date, to_date, kinds, sources, as_of) i
  ),
  told AS (
    SELECT
      i.* REPLACE (
        coordinate_told(i.coarseness, i.lng, m.masked_lng) AS lng,
        coordinate_told(i.coarseness, i.lat, m.masked_lat) AS lat,
        CASE WHEN i.coarseness = 0 THEN i.note END AS note,
        CASE WHEN i.coarseness = 0 THEN i.occurred_at END AS occurred_at
      ),
      precision_told(i.coarseness, i.has_position, m.masked_lng) AS position_precision,
      m.cell
    FROM reached i
    LEFT JOIN position_mask m ON i.coarseness = 1 AND m.lng = i.lng AND m.lat = i.lat AND m.pcode = i.in_district
    WHERE i.coarseness < 3
  )
  SELECT t.* EXCLUDE (has_position, coarseness) REPLACE (
    CASE
      WHEN t.position_precision = 'cell' THEN greatest(2, t.geo_precision)
      WHEN t.position_precision = 'district' THEN greatest(3, t.geo_precision)
      ELSE t.geo_precision
    END AS geo_precision
  )
  FROM told t;

-- Which incidents touch the period in the places asked for, as this reader may know them?
CREATE OR REPLACE MACRO incidents_at(pcodes, from_date, to_date, kinds, sources, as_of, reader) AS TABLE
  SELECT
    i.*, CASE WHEN i.lng IS NOT NULL AND i.lat IS NOT NULL THEN 'exact' END AS position_precision, CAST(NULL AS VARCHAR) AS cell
  FROM incidents_placed(pcodes, from_date, to_date, kinds, sources, as_of) i
  WHERE reader IS NULL
  UNION ALL BY NAME
  FROM incidents_told(pcodes, from_date, to_date, kinds, sources, as_of, reader) WHERE reader IS NOT NULL;

-- What do relocated incidents of one version take from the counts of the place they came in with, and add to those of the place they lie in?
CREATE OR REPLACE MACRO relocated_counts(as_of) AS TABLE
  SELECT
    r.batch_id, unnest([r.first_pcode, r.pcode]) AS pcode, unnest([r.first_region_pcode, r.region_pcode]) AS region_pcode,
    r.geo_precision, r.kind, r.source, r.first_month, r.last_month,
    unnest([CAST(-1 AS BIGINT), 1]) AS incidents, unnest([-r.fatalities, r.fatalities]) AS fatalities
  FROM relocations_known('incident', as_of) r
  ANTI JOIN incident_version v ON v.batch_id = r.batch_id AND v.incident_id = r.id;

-- How many incidents are known, by place, kind, source and month, whoever asks?
CREATE OR REPLACE MACRO incident_counts_whole(as_of) AS TABLE
  SELECT x.*
  FROM (FROM incident_count UNION ALL BY NAME FROM relocated_counts(as_of)) x
  SEMI JOIN batches_known(as_of) k ON k.batch_id = x.batch_id
  UNION ALL BY NAME
  SELECT
    batch_id, pcode, region_pcode, geo_precision, kind, source,
    CAST(date_trunc('month', date_start) AS DATE) AS first_month, CAST(date_trunc('month', date_end) AS DATE) AS last_month,
    CAST(1 AS BIGINT) AS incidents, CAST(coalesce(fatalities, 0) AS BIGINT) AS fatalities
  FROM incident_versions_known(as_of);

-- The same, and in which district, region and country do they count?
CREATE OR REPLACE MACRO incident_counts_located(as_of) AS TABLE
  WITH tree AS MATERIALIZED (SELECT * FROM place_tree(as_of)),
  district AS (SELECT * FROM tree WHERE level IN ('district', 'former') AND district_pcode IS NOT NULL),
  region AS (SELECT * FROM tree WHERE level IN ('region', 'former') AND district_pcode IS NULL),
  whole AS (
    SELECT * EXCLUDE (batch_id) REPLACE (CAST(sum(incidents) AS BIGINT) AS incidents, CAST(sum(fatalities) AS BIGINT) AS fatalities)
    FROM incident_counts_whole(as_of)
    GROUP BY ALL
  )
  SELECT
    c.*,
    d.district_pcode AS in_district,
    coalesce(d.region_pcode, r.region_pcode) AS in_region,
    coalesce(d.country_pcode, r.country_pcode, (SELECT any_value(t.pcode) FROM tree t WHERE t.level = 'country' HAVING count(*) = 1)) AS in_country,
    exact_enough_for_district(c.geo_precision) AND c.pcode IS NOT NULL AND d.pcode IS NULL AS district_replaced
  FROM whole c
  LEFT JOIN district d ON d.pcode = CASE WHEN exact_enough_for_district(c.geo_precision) THEN c.pcode END
  LEFT JOIN region r ON r.pcode = CASE WHEN exact_enough_for_region(c.geo_precision) THEN c.region_pcode END;

-- In which places may this reader know of everything, whatever its sensitivity?
CREATE OR REPLACE MACRO places_reached(reader, as_of) AS TABLE
  SELECT t.pcode
  FROM place_tree(as_of) t
  WHERE is_within(reader, 3, [t.pcode, t.district_pcode, t.region_pcode, t.country_pcode]);

-- The same of what this reader may be told of: what is severe counts only for those who may see the records themselves.
CREATE OR REPLACE MACRO incident_counts_known(as_of, reader) AS TABLE
  FROM incident_counts_located(as_of) WHERE reader IS NULL
  UNION ALL
  FROM incident_counts_located(as_of) c
  WHERE reader IS NOT NULL
    AND (
      NOT is_severe(c.kind)
      OR is_within(reader, 3, [])
      OR coalesce(c.pcode, c.region_pcode) IN (SELECT p.pcode FROM places_reached(reader, as_of) p)
    );

-- Which counts per area and period are known? A later import corrects the figure an earlier one gave.
CREATE OR REPLACE MACRO area_counts_known(as_of) AS TABLE
  SELECT x.* REPLACE (coalesce(f.now_pcode, x.pcode) AS pcode)
  FROM area_count x
  JOIN batches_known(as_of) k ON k.batch_id = x.batch_id
  LEFT JOIN former_places(as_of) f ON f.pcode = x.pcode AND f.is_same
  QUALIFY row_number() OVER (
    PARTITION BY x.source, coalesce(f.now_pcode, x.pcode), x.measure, x.period_start, x.period_end ORDER BY k.seq DESC
  ) = 1;

-- What do others expect, by vintage? A later import corrects what an earlier one said of the same vintage; another vintage stands beside it.
CREATE OR REPLACE MACRO external_forecasts_known(as_of) AS TABLE
  SELECT x.* REPLACE (coalesce(f.now_pcode, x.pcode) AS pcode)
  FROM external_forecast x
  JOIN batches_known(as_of) k ON k.batch_id = x.batch_id
  LEFT JOIN former_places(as_of) f ON f.pcode = x.pcode AND f.is_same
  QUALIFY row_number() OVER (
    PARTITION BY x.issuer, x.vintage, x.target_month, x.outcome, x.area, coalesce(CAST(x.cell AS VARCHAR), f.now_pcode, x.pcode)
    ORDER BY k.seq DESC
  ) = 1;

-- How many incidents and deaths were there, by place, kind, source and month, and where do they count? Read from the counts kept
-- beside the records: periods are whole months, so counts by month answer exactly as the records would.
-- `month` is null where the date is not known to the month; `fits` is as in incidents_touching.
CREATE OR REPLACE MACRO incident_counts_at(pcodes, from_date, to_date, kinds, sources, as_of, reader) AS TABLE
  SELECT
    c.* EXCLUDE (pcode, region_pcode, first_month, last_month),
    (from_date IS NULL OR c.first_month >= from_date) AND (to_date IS NULL OR c.last_month < to_date) AS fits,
    CASE WHEN c.first_month = c.last_month THEN c.first_month END AS month
  FROM incident_counts_known(as_of, reader) c
  WHERE (from_date IS NULL OR c.last_month >= from_date)
    AND (to_date IS NULL OR c.first_month < to_date)
    AND (kinds IS NULL OR list_contains(kinds, c.kind))
    AND (sources IS NULL OR list_contains(sources, c.source))
    AND lies_in(pcodes, in_district, in_region, in_country);
