-- What is being done in the places asked for, and how far was it when the period ended?
SELECT
  intervention_id, name, kind, dimension, starts_on, ends_on, budget_usd, actor, lng, lat,
  coalesce(in_district, pcode) AS pcode, note, site_ids, phase, district_name
FROM interventions_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP))
ORDER BY starts_on, intervention_id;
