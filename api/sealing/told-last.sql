-- Which entry told this piece of work last, an import or a person?
SELECT CAST(seq AS BIGINT) AS seq FROM interventions_told(NULL) WHERE intervention_id = $interventionId ORDER BY seq DESC LIMIT 1;
