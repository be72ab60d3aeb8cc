-- What the other macros say of now, read from tables that keep it: most questions ask about now, and would else work it out each time,
-- and DuckDB bind all they might have meant. A connection that finds these first (its search path) is told of now whatever moment it
-- names; api/mirror/known-now.ts keeps the tables in step. Run by a connection that finds these first, each stands on those before it.
CREATE OR REPLACE MACRO now.asked(as_of) AS CASE WHEN as_of IS NULL THEN true ELSE CAST(error('a moment was named') AS BOOLEAN) END;

CREATE OR REPLACE TABLE main.place_now AS FROM main.places_known(NULL);
CREATE OR REPLACE MACRO now.places_known(as_of) AS TABLE FROM place_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.place_tree_now AS FROM main.place_tree(NULL);
CREATE OR REPLACE MACRO now.place_tree(as_of) AS TABLE FROM place_tree_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.population_now AS FROM main.populations_known(NULL);
CREATE OR REPLACE MACRO now.populations_known(as_of) AS TABLE FROM population_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.incident_count_now AS FROM main.incident_counts_located(NULL);
CREATE OR REPLACE MACRO now.incident_counts_located(as_of) AS TABLE FROM incident_count_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.area_count_now AS FROM main.area_counts_known(NULL);
CREATE OR REPLACE MACRO now.area_counts_known(as_of) AS TABLE FROM area_count_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.external_forecast_now AS FROM main.external_forecasts_known(NULL);
CREATE OR REPLACE MACRO now.external_forecasts_known(as_of) AS TABLE FROM external_forecast_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.wave_now AS FROM main.waves_known(NULL);
CREATE OR REPLACE MACRO now.waves_known(as_of) AS TABLE FROM wave_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.wave_question_now AS FROM main.wave_questions_known(NULL);
CREATE OR REPLACE MACRO now.wave_questions_known(as_of) AS TABLE FROM wave_question_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.respondent_now AS FROM main.respondents_known(NULL);
CREATE OR REPLACE MACRO now.respondents_known(as_of) AS TABLE FROM respondent_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.answer_count_now AS FROM main.answer_counts_known(NULL);
CREATE OR REPLACE MACRO now.answer_counts_known(as_of) AS TABLE FROM answer_count_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.imported_indicator_now AS FROM main.imported_indicators_known(NULL);
CREATE OR REPLACE MACRO now.imported_indicators_known(as_of) AS TABLE FROM imported_indicator_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.intervention_now AS FROM main.interventions_known(NULL);
CREATE OR REPLACE MACRO now.interventions_known(as_of) AS TABLE FROM intervention_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.consultation_now AS FROM main.consultations_known(NULL);
CREATE OR REPLACE MACRO now.consultations_known(as_of) AS TABLE FROM consultation_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.commitment_now AS FROM main.commitments_known(NULL);
CREATE OR REPLACE MACRO now.commitments_known(as_of) AS TABLE FROM commitment_now WHERE now.asked(as_of);
CREATE OR REPLACE TABLE main.observation_now AS FROM main.observations_located(NULL);
CREATE OR REPLACE MACRO now.observations_located(as_of) AS TABLE FROM observation_now WHERE now.asked(as_of);
