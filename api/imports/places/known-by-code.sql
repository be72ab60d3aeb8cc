-- What is known of these places by their codes alone, and so stays with them when they give way to others?
WITH records AS (
  SELECT pcode, 'incidents' AS what FROM incidents_known(NULL) WHERE exact_enough_for_district(geo_precision) AND (lng IS NULL OR NOT exact_enough_for_point(geo_precision))
  UNION ALL
  SELECT pcode, 'population' FROM population p SEMI JOIN batches_known(NULL) k ON k.batch_id = p.batch_id
  UNION ALL
  SELECT pcode, 'counts' FROM area_counts_known(NULL)
  UNION ALL
  SELECT pcode, 'forecasts' FROM external_forecasts_known(NULL)
  UNION ALL
  SELECT pcode, 'answers' FROM answer_counts_known(NULL)
  UNION ALL
  SELECT pcode, 'respondents' FROM respondents_known(NULL)
  UNION ALL
  SELECT pcode, 'consultations' FROM consultations_known(NULL)
  UNION ALL
  SELECT pcode, 'commitments' FROM commitments_known(NULL)
)
SELECT pcode, what, count(*) AS records
FROM records
WHERE pcode IN (SELECT unnest(CAST($pcodes AS VARCHAR[])))
GROUP BY pcode, what
ORDER BY pcode, what;
