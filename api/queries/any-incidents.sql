-- Has any incident ever come in, as known at that moment? Where none has, a district without incidents is not a quiet one.
SELECT count(*) > 0 AS watched FROM (SELECT 1 FROM incident_counts_known(CAST($asOf AS TIMESTAMP)) LIMIT 1);
