-- Which interventions are known in the places asked for, and how far were they when the period ended?
SELECT intervention_id, name, kind, dimension, phase, starts_on, ends_on, budget_usd, actor, lng, lat, in_district AS pcode,
  district_name AS district, note,
  CASE WHEN lng IS NOT NULL AND lat IS NOT NULL THEN 'exact' END AS position_precision
FROM interventions_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP))
ORDER BY starts_on, intervention_id;
