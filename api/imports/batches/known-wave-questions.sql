-- How did these waves ask?
SELECT * EXCLUDE (batch_id) FROM wave_questions_known(NULL) WHERE list_contains(CAST($ids AS VARCHAR[]), wave_id);
