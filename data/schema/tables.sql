-- The mirror's tables. Everything here can be rebuilt from the record; nothing else is kept here.
-- A row that came in with an import names its batch; a row written by hand names the entry that wrote it.

-- what macros that know of now alone are found in (now-macros.sql)
CREATE SCHEMA now;
-- `rules_held`: the hash of the macros this file holds (api/mirror/macros.ts)
CREATE TABLE fold_state (applied_seq BIGINT NOT NULL, applied_chain VARCHAR NOT NULL, rules_held VARCHAR);

CREATE TABLE instance (name VARCHAR NOT NULL, country_code VARCHAR, fictional BOOLEAN NOT NULL, created_at TIMESTAMP NOT NULL);

-- every entry of the record, without what it says: who wrote which kind of thing about what, when
CREATE TABLE entry (seq BIGINT NOT NULL, written_at TIMESTAMP NOT NULL, actor VARCHAR NOT NULL, kind VARCHAR NOT NULL, subject VARCHAR NOT NULL);

CREATE TABLE token (
  token_id VARCHAR NOT NULL, token_sha256 VARCHAR NOT NULL, role VARCHAR NOT NULL, label VARCHAR NOT NULL, scopes VARCHAR[] NOT NULL,
  -- area: p-codes, null everywhere; ceiling: the most sensitive whose exact place it is told (sensitivity.ts)
  area VARCHAR[], ceiling VARCHAR NOT NULL,
  expires_at TIMESTAMP, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE token_revoked (token_id VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL);

-- area: p-codes, null is everywhere
CREATE TABLE invitation (
  invitation_id VARCHAR NOT NULL, person_id VARCHAR NOT NULL, secret_sha256 VARCHAR NOT NULL, role VARCHAR NOT NULL, area VARCHAR[], ceiling VARCHAR NOT NULL,
  note VARCHAR NOT NULL, expires_at TIMESTAMP NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE person_joined (
  person_id VARCHAR NOT NULL, invitation_id VARCHAR NOT NULL, name VARCHAR NOT NULL, password_hash VARCHAR, issuer VARCHAR, subject VARCHAR,
  recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE person_secured (person_id VARCHAR NOT NULL, password_hash VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
CREATE TABLE person_changed (
  person_id VARCHAR NOT NULL, role VARCHAR NOT NULL, area VARCHAR[], ceiling VARCHAR NOT NULL, disabled BOOLEAN NOT NULL,
  actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- of a person, or of whoever signed in with a token
CREATE TABLE session (
  session_id VARCHAR NOT NULL, person_id VARCHAR, token_id VARCHAR, secret_sha256 VARCHAR NOT NULL, host VARCHAR NOT NULL, browser VARCHAR NOT NULL,
  expires_at TIMESTAMP NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE session_closed (session_id VARCHAR NOT NULL, why VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);

CREATE TABLE batch (
  batch_id VARCHAR NOT NULL, format VARCHAR NOT NULL, filename VARCHAR NOT NULL, actor VARCHAR NOT NULL,
  rows_read BIGINT NOT NULL, accepted BIGINT NOT NULL, corrected BIGINT NOT NULL, rejected BIGINT NOT NULL, duplicate BIGINT NOT NULL,
  -- what the rows are filed under, whether a person named it, and the columns of the file
  source VARCHAR, source_named BOOLEAN NOT NULL, layout VARCHAR,
  -- its columns as one word whatever the kind of file, and what was answered about it, as JSON
  -- unsettled: places of the file that nobody could find, as JSON (contract/places-to-settle.ts)
  columns_hash VARCHAR, answers VARCHAR, unsettled VARCHAR,
  original_sha256 VARCHAR, rejects_sha256 VARCHAR, corrections_sha256 VARCHAR, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE batch_undone (batch_id VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);

CREATE TABLE place (
  batch_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, name VARCHAR NOT NULL, level VARCHAR NOT NULL,
  parent_pcode VARCHAR, lng DOUBLE, lat DOUBLE, aliases VARCHAR[] NOT NULL, valid_from DATE
);
-- detail: 0 overview, 1 middle, 2 full; geometry: a GeoJSON geometry as text
CREATE TABLE boundary (
  batch_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, level VARCHAR NOT NULL, detail INTEGER NOT NULL, geometry VARCHAR NOT NULL
);
-- what an edition of boundaries replaced: `share` of the old place's ground lies in the successor, `successor_share` of its ground in the old
CREATE TABLE place_succession (
  batch_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, successor_pcode VARCHAR NOT NULL, share DOUBLE NOT NULL, successor_share DOUBLE NOT NULL
);
CREATE TABLE population (
  batch_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, year INTEGER NOT NULL,
  sex VARCHAR, age_band VARCHAR, minority VARCHAR, displacement VARCHAR, people BIGINT NOT NULL
);

CREATE TABLE incident (
  batch_id VARCHAR NOT NULL, incident_id VARCHAR NOT NULL, source VARCHAR NOT NULL, kind VARCHAR NOT NULL, kind_as_reported VARCHAR,
  -- occurred_at: local time with its offset, as ISO 8601, where the source says both (date_start is the day it names)
  date_start DATE NOT NULL, date_end DATE NOT NULL, time_precision VARCHAR NOT NULL, occurred_at VARCHAR,
  lng DOUBLE, lat DOUBLE, geo_precision INTEGER NOT NULL, pcode VARCHAR, region_pcode VARCHAR,
  actor VARCHAR, fatalities INTEGER, fatalities_low INTEGER, fatalities_high INTEGER, note VARCHAR,
  -- revision: the source's stamp of this version, seconds since 1970; withdrawn: taken back by its source (else null)
  revision BIGINT, withdrawn BOOLEAN,
  -- the how-manieth to come in, by which a reader of many pages finds where it was
  arrival BIGINT NOT NULL
);
-- incidents a later import corrected: every version of each, moved here from `incident`, which keeps those of one version
CREATE TABLE incident_version AS FROM incident;
-- incidents of one version by month, counted as each import came in: what every figure by place and period is summed from
CREATE TABLE incident_count (
  batch_id VARCHAR NOT NULL, pcode VARCHAR, region_pcode VARCHAR, geo_precision INTEGER NOT NULL, kind VARCHAR NOT NULL, source VARCHAR NOT NULL,
  first_month DATE NOT NULL, last_month DATE NOT NULL, incidents BIGINT NOT NULL, fatalities BIGINT NOT NULL
);
-- records whose exact position lies in another district since the boundaries changed; the record keeps where it lay when it came in.
-- subject: 'incident', 'observation' or 'intervention'; of incidents also what their counts by month are made of; seq: the entry
-- that changed the boundaries
CREATE TABLE relocation (
  batch_id VARCHAR NOT NULL, subject VARCHAR NOT NULL, id VARCHAR NOT NULL, pcode VARCHAR, region_pcode VARCHAR,
  first_pcode VARCHAR, first_region_pcode VARCHAR, geo_precision INTEGER, kind VARCHAR, source VARCHAR,
  first_month DATE, last_month DATE, fatalities BIGINT, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE area_count (
  batch_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, source VARCHAR NOT NULL, measure VARCHAR NOT NULL, kind VARCHAR,
  period_start DATE NOT NULL, period_end DATE NOT NULL, count DOUBLE NOT NULL
);
-- what others expect, as they issued it: vintage is the issuer's name of the run, else the day of issue; data_until: first day of the last
-- month it rests on; cell: PRIO-GRID's number, and then pcode is the district of its centre; observed: the issuer's own later count
CREATE TABLE external_forecast (
  batch_id VARCHAR NOT NULL, issuer VARCHAR NOT NULL, vintage VARCHAR NOT NULL, issued_on DATE, data_until DATE, target_month DATE NOT NULL,
  outcome VARCHAR NOT NULL, area VARCHAR NOT NULL, pcode VARCHAR NOT NULL, cell INTEGER, value DOUBLE NOT NULL, observed DOUBLE
);

CREATE TABLE wave (
  batch_id VARCHAR NOT NULL, wave_id VARCHAR NOT NULL, label VARCHAR NOT NULL, started_on DATE NOT NULL, ended_on DATE NOT NULL, source VARCHAR NOT NULL
);
CREATE TABLE respondent (
  batch_id VARCHAR NOT NULL, wave_id VARCHAR NOT NULL, respondent_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL,
  stratum VARCHAR NOT NULL, psu VARCHAR NOT NULL, weight DOUBLE NOT NULL, asked_as VARCHAR NOT NULL,
  sex VARCHAR, age_band VARCHAR, minority VARCHAR, displacement VARCHAR
);
-- people an import told of anew, or took out (`withdrawn` says why): what earlier imports told of them counts no more
CREATE TABLE respondent_revision (
  batch_id VARCHAR NOT NULL, wave_id VARCHAR NOT NULL, respondent_id VARCHAR NOT NULL, withdrawn VARCHAR
);
-- counts: null for "don't know"; scale: place on the answer scale, severity for grievances; said: as worded, where a file brought it
CREATE TABLE answer (
  batch_id VARCHAR NOT NULL, wave_id VARCHAR NOT NULL, respondent_id VARCHAR NOT NULL, indicator VARCHAR NOT NULL, counts BOOLEAN, scale INTEGER, said VARCHAR
);
-- how a wave asked: wording null where the file has only the column's name; answers as worded, lowest first where is_ordered
CREATE TABLE wave_question (
  batch_id VARCHAR NOT NULL, wave_id VARCHAR NOT NULL, indicator VARCHAR NOT NULL, wording VARCHAR, column_name VARCHAR NOT NULL,
  answers VARCHAR[] NOT NULL, is_ordered BOOLEAN NOT NULL, counts VARCHAR[] NOT NULL, polarity VARCHAR NOT NULL
);
CREATE TABLE answer_count (
  batch_id VARCHAR NOT NULL, wave_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, indicator VARCHAR NOT NULL,
  answer VARCHAR NOT NULL, counts BOOLEAN, respondents BIGINT NOT NULL
);
-- indicators that came in with a file rather than with the code list
CREATE TABLE imported_indicator (
  batch_id VARCHAR NOT NULL, id VARCHAR NOT NULL, label VARCHAR NOT NULL, phrase VARCHAR NOT NULL, theme VARCHAR NOT NULL,
  polarity VARCHAR NOT NULL, question VARCHAR NOT NULL, asked_of VARCHAR NOT NULL, counts VARCHAR[] NOT NULL
);

CREATE TABLE intervention (
  batch_id VARCHAR NOT NULL, intervention_id VARCHAR NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL, dimension VARCHAR NOT NULL,
  starts_on DATE NOT NULL, ends_on DATE, budget_usd DOUBLE, actor VARCHAR, lng DOUBLE, lat DOUBLE, pcode VARCHAR NOT NULL, note VARCHAR
);
CREATE TABLE consultation (
  batch_id VARCHAR NOT NULL, consultation_id VARCHAR NOT NULL, kind VARCHAR NOT NULL, held_on DATE NOT NULL, pcode VARCHAR NOT NULL, note VARCHAR
);
CREATE TABLE attendance (
  batch_id VARCHAR NOT NULL, consultation_id VARCHAR NOT NULL, sex VARCHAR NOT NULL, age_band VARCHAR NOT NULL, minority VARCHAR NOT NULL, people INTEGER NOT NULL
);
CREATE TABLE ranked_priority (
  batch_id VARCHAR NOT NULL, consultation_id VARCHAR NOT NULL, rank INTEGER NOT NULL, priority VARCHAR NOT NULL, raised_by VARCHAR NOT NULL
);
-- interventions written here, each telling of one, a correction included: the last stands, the others are what was said before.
-- budget_usd is budget_amount over budget_per_usd, the rate somebody wrote down; actor: who does the work; reason: why it was told anew
CREATE TABLE intervention_registered (
  intervention_id VARCHAR NOT NULL, version_id VARCHAR NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL, dimension VARCHAR NOT NULL,
  starts_on DATE NOT NULL, ends_on DATE, budget_usd DOUBLE, budget_amount DOUBLE, budget_currency VARCHAR, budget_per_usd DOUBLE,
  actor VARCHAR NOT NULL, lng DOUBLE, lat DOUBLE, pcode VARCHAR NOT NULL, site_ids VARCHAR[] NOT NULL, note VARCHAR,
  reason VARCHAR, body_sha256 VARCHAR NOT NULL, written_by VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- consultations written down here, with who came and what each group asked for
CREATE TABLE consultation_held (
  consultation_id VARCHAR NOT NULL, kind VARCHAR NOT NULL, held_on DATE NOT NULL, pcode VARCHAR NOT NULL, place_text VARCHAR NOT NULL, note VARCHAR, dissent VARCHAR,
  attended STRUCT(sex VARCHAR, age_band VARCHAR, minority VARCHAR, displacement VARCHAR, people INTEGER)[] NOT NULL,
  priorities STRUCT(rank INTEGER, priority VARCHAR, raised_by VARCHAR)[] NOT NULL,
  body_sha256 VARCHAR NOT NULL, written_by VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- one reporter's word on one place in one week; counts: what was counted, as JSON
CREATE TABLE weekly_safety (
  batch_id VARCHAR NOT NULL, report_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, week_start DATE NOT NULL,
  reporter VARCHAR NOT NULL, safety INTEGER NOT NULL, counts VARCHAR NOT NULL
);
-- weekly lines written down on phones, each under an id of its own; report_id: as that of imported ones, of which the last told counts
CREATE TABLE weekly_line (
  uuid VARCHAR NOT NULL, report_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, week_start DATE NOT NULL,
  reporter VARCHAR NOT NULL, safety INTEGER NOT NULL, counts VARCHAR NOT NULL,
  body_sha256 VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE weekly_line_withdrawn (uuid VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
CREATE TABLE commitment (
  batch_id VARCHAR NOT NULL, commitment_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, promise VARCHAR NOT NULL, owner VARCHAR NOT NULL,
  promised_on DATE NOT NULL, due_on DATE NOT NULL, state VARCHAR NOT NULL, done_on DATE, confirmed BOOLEAN,
  -- what it answers, and what sort of provider made it; null where nobody said
  owner_sort VARCHAR, raised_on DATE, raised_by VARCHAR, priority VARCHAR, grievance VARCHAR, site_id VARCHAR, intervention_id VARCHAR
);
-- commitments written here, and every step since, of these and of imported ones. A step says only what it changes: null is unchanged,
-- but done_on, which belongs to the state; confirmed: whether those asked say it happened
CREATE TABLE commitment_made (
  commitment_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, promise VARCHAR NOT NULL, owner VARCHAR NOT NULL,
  promised_on DATE NOT NULL, due_on DATE NOT NULL,
  owner_sort VARCHAR, raised_on DATE, raised_by VARCHAR, priority VARCHAR, grievance VARCHAR, site_id VARCHAR, intervention_id VARCHAR,
  workshop_id VARCHAR, body_sha256 VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- findings, added: JSON as it was sent, each finding with its code, parameters, the words it was read out in, and what was said of it
CREATE TABLE workshop (
  workshop_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, held_on DATE NOT NULL,
  women INTEGER NOT NULL, men INTEGER NOT NULL, youth INTEGER NOT NULL, minority INTEGER NOT NULL, note VARCHAR NOT NULL,
  findings VARCHAR NOT NULL, added VARCHAR NOT NULL,
  body_sha256 VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE commitment_moved (
  step_id VARCHAR NOT NULL, commitment_id VARCHAR NOT NULL, moved_on DATE NOT NULL,
  state VARCHAR, done_on DATE, due_on DATE, owner VARCHAR, owner_sort VARCHAR, note VARCHAR NOT NULL,
  body_sha256 VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE commitment_confirmed (
  step_id VARCHAR NOT NULL, commitment_id VARCHAR NOT NULL, asked_on DATE NOT NULL, confirmed BOOLEAN NOT NULL,
  women INTEGER NOT NULL, men INTEGER NOT NULL, youth INTEGER NOT NULL, minority INTEGER NOT NULL, note VARCHAR NOT NULL,
  body_sha256 VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);

-- batch_id: the import an observation came with, or its own uuid when it was sent by a phone; seq: the entry of the latter
CREATE TABLE observation (
  batch_id VARCHAR NOT NULL, uuid VARCHAR NOT NULL, kind VARCHAR NOT NULL, observed_at TIMESTAMP NOT NULL, received_at TIMESTAMP NOT NULL,
  -- the day where it was seen and the offset of its clock from UTC; null in rows that say neither
  observed_on DATE, utc_offset_minutes INTEGER,
  -- why the phone's clock is not believed: ahead, long-past; observed_on is then the day it was received
  time_doubt VARCHAR,
  lng DOUBLE, lat DOUBLE, accuracy_m DOUBLE, position_source VARCHAR NOT NULL, place_text VARCHAR, pcode VARCHAR,
  -- the region or country it lies somewhere in, where its position is not exact enough for a district
  within_pcode VARCHAR,
  site_id VARCHAR, site_state VARCHAR, grievance VARCHAR, note VARCHAR NOT NULL, actor VARCHAR NOT NULL,
  photo_sha256 VARCHAR, body_sha256 VARCHAR NOT NULL, seq BIGINT,
  -- as the reporter said (observation.ts, sensitivity.ts); null where nobody asked
  sensitivity VARCHAR, shown_to VARCHAR, withdrawal_sha256 VARCHAR,
  -- what a refurbished site is used for; the shape that was drawn, as GeoJSON; what was said, as sound
  site_use VARCHAR, outline VARCHAR, audio_sha256 VARCHAR,
  -- its photos after the first, in their order; null where there are none
  further_photos VARCHAR[]
);
CREATE TABLE observation_placed (
  uuid VARCHAR NOT NULL, pcode VARCHAR NOT NULL, lng DOUBLE, lat DOUBLE, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- what is told of a position to whoever may know its neighbourhood alone: its H3 cell, and a point nearby in the same district that
-- stands for it (api/protection/masking.ts); worked out as positions come in, all null where none can be told
CREATE TABLE position_mask (
  lng DOUBLE NOT NULL, lat DOUBLE NOT NULL, pcode VARCHAR, cell VARCHAR, masked_lng DOUBLE, masked_lat DOUBLE
);
-- how an intervention is to be judged, every plan ever agreed; plan: as JSON (evaluation-plan.ts); role: of whoever agreed it
CREATE TABLE evaluation_lock (
  intervention_id VARCHAR NOT NULL, role VARCHAR NOT NULL, plan VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- times of reports as their writers corrected them; told_before, told: as they were written, with their offset
CREATE TABLE observation_retimed (
  time_id VARCHAR NOT NULL, uuid VARCHAR NOT NULL, told_before VARCHAR NOT NULL, told VARCHAR NOT NULL,
  observed_at TIMESTAMP NOT NULL, utc_offset_minutes INTEGER NOT NULL,
  body_sha256 VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE observation_photographed (uuid VARCHAR NOT NULL, photo_sha256 VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
-- forms that phones fill, every version as it was given; mapping, media: as JSON (xform.ts, entries.ts)
CREATE TABLE xform (
  form_id VARCHAR NOT NULL, version VARCHAR NOT NULL, name VARCHAR NOT NULL, form_sha256 VARCHAR NOT NULL, mapping VARCHAR NOT NULL, media VARCHAR NOT NULL,
  actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
CREATE TABLE xform_closed (form_id VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
-- filled forms as phones sent them, one row each time one came; observations, media: as JSON
CREATE TABLE xform_filled (
  instance_id VARCHAR NOT NULL, form_id VARCHAR NOT NULL, version VARCHAR NOT NULL, xml_sha256 VARCHAR NOT NULL, deprecated_id VARCHAR,
  observations VARCHAR NOT NULL, media VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- what reviewers decided, every decision ever made; state: pending (put back), verified, contested, rejected, merged (into another, which
-- it repeats); reason: in the reviewer's words; sources: as JSON (review.ts)
CREATE TABLE observation_review (
  review_id VARCHAR NOT NULL, uuid VARCHAR NOT NULL, state VARCHAR NOT NULL, reason VARCHAR NOT NULL, sources VARCHAR NOT NULL, merged_into VARCHAR,
  body_sha256 VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- reports that were taken back or reduced and whose words are gone: who had sent them, for the phone that asks
CREATE TABLE observation_erased (uuid VARCHAR NOT NULL, sender VARCHAR NOT NULL, received_at TIMESTAMP NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
-- how long things are kept, every time it was said; days: as JSON (retention.ts)
CREATE TABLE retention (days VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
-- erases: what was sent is to be blanked as well
CREATE TABLE observation_withdrawn (uuid VARCHAR NOT NULL, actor VARCHAR NOT NULL, erases BOOLEAN NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);

-- rules as they were last set and alerts as they fired, each as JSON (data/schema/alert.ts, api/contract/alerts.ts)
CREATE TABLE alert_rule (rule_id VARCHAR NOT NULL, rule VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
CREATE TABLE alert_rule_removed (rule_id VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
CREATE TABLE alert_fired (
  alert_id VARCHAR NOT NULL, rule_id VARCHAR NOT NULL, pcode VARCHAR NOT NULL, fired VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
-- every attempt to tell an alert outside the page; fault: a statement as JSON, null when it arrived
CREATE TABLE delivery_attempt (
  delivery_id VARCHAR NOT NULL, subject_id VARCHAR NOT NULL, channel VARCHAR NOT NULL, attempt INTEGER NOT NULL, fault VARCHAR,
  recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);

-- digests as they were set, each as JSON (data/schema/digest.ts); who took their address off; letters as they fell due
CREATE TABLE digest (digest_id VARCHAR NOT NULL, digest VARCHAR NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
CREATE TABLE digest_removed (digest_id VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
CREATE TABLE digest_left (digest_id VARCHAR NOT NULL, address VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
CREATE TABLE digest_made (
  digest_id VARCHAR NOT NULL, due_at VARCHAR NOT NULL, since VARCHAR NOT NULL, until VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);

-- other instances by their public keys, as they were last named; and every sealed file taken in from them
CREATE TABLE office (office_key VARCHAR NOT NULL, name VARCHAR NOT NULL, is_trusted BOOLEAN NOT NULL, actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL);
-- from_seq, to_seq: of the office's own record; landed: how many entries it brought, which follow the entry `seq` at once; the chains are
-- those of the office's entries that came in, and of those kept aside
CREATE TABLE sealed_file (
  taking_id VARCHAR NOT NULL, office_key VARCHAR NOT NULL, office_name VARCHAR NOT NULL, file_sha256 VARCHAR NOT NULL,
  from_seq BIGINT NOT NULL, to_seq BIGINT NOT NULL, chain_before VARCHAR NOT NULL, chain VARCHAR NOT NULL, sealed_at TIMESTAMP NOT NULL,
  landed BIGINT NOT NULL, had BIGINT NOT NULL, conflicts BIGINT NOT NULL, refused BIGINT NOT NULL,
  landed_chains VARCHAR[] NOT NULL, aside_chains VARCHAR[] NOT NULL,
  actor VARCHAR NOT NULL, recorded_at TIMESTAMP NOT NULL, seq BIGINT NOT NULL
);
