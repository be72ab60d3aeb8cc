-- What is being done in the places asked for, and how far was it when the period ended? Of the sites it is done with, those whose place is told.
WITH told AS (
  SELECT coalesce(list(site_id), []) AS site_ids
  FROM sites_at(NULL, NULL, CAST($siteKinds AS VARCHAR[]), NULL, CAST($asOf AS TIMESTAMP), $reader::VARCHAR)
  WHERE position_precision = 'exact'
)
SELECT
  intervention_id, name, kind, dimension, starts_on, ends_on, budget_usd, actor, lng, lat,
  coalesce(in_district, pcode) AS pcode, note,
  CASE WHEN $reader::VARCHAR IS NULL THEN i.site_ids ELSE list_filter(i.site_ids, lambda id: list_contains(told.site_ids, id)) END AS site_ids, phase, district_name,
  CASE WHEN lng IS NOT NULL AND lat IS NOT NULL THEN 'exact' END AS position_precision
FROM interventions_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP)) i, told
ORDER BY starts_on, intervention_id;
