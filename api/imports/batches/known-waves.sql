-- Which of these waves are known, and when were their people asked?
SELECT wave_id, label, started_on, ended_on, source FROM waves_known(NULL) WHERE list_contains(CAST($ids AS VARCHAR[]), wave_id);
