-- What came in with files after one moment and until another, sort by sort and source by source; and how many files were taken back?
WITH arrived AS (
  SELECT batch_id, recorded_at FROM batch
  WHERE recorded_at > CAST($since AS TIMESTAMP) AND recorded_at <= CAST($until AS TIMESTAMP)
    AND batch_id NOT IN (SELECT batch_id FROM batch_undone WHERE recorded_at <= CAST($until AS TIMESTAMP))
), asked AS (
  SELECT batch_id, wave_id FROM wave SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, wave_id FROM respondent SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, wave_id FROM answer_count SEMI JOIN arrived USING (batch_id)
), wave_source AS (SELECT wave_id, any_value(source) AS source FROM wave GROUP BY wave_id
), brought AS (
  SELECT batch_id, 'places' AS what, CAST(NULL AS VARCHAR) AS source FROM place SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, 'places', NULL FROM boundary SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, 'population', NULL FROM population SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, 'incidents', source FROM incident SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, 'counts', source FROM area_count SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, 'answers', source FROM asked LEFT JOIN wave_source USING (wave_id)
  UNION SELECT batch_id, 'interventions', NULL FROM intervention SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, 'consultations', NULL FROM consultation SEMI JOIN arrived USING (batch_id)
  UNION SELECT batch_id, 'commitments', NULL FROM commitment SEMI JOIN arrived USING (batch_id)
), told AS (
  FROM brought
  UNION ALL SELECT batch_id, 'others', NULL FROM arrived ANTI JOIN brought USING (batch_id)
)
SELECT what, source, count(*) AS imports, strftime(max(recorded_at), '%Y-%m-%d') AS last_on
FROM told JOIN arrived USING (batch_id)
GROUP BY what, source
UNION ALL
SELECT 'taken-back', NULL, count(*), strftime(max(u.recorded_at), '%Y-%m-%d')
FROM batch_undone u JOIN batch b USING (batch_id)
WHERE u.recorded_at > CAST($since AS TIMESTAMP) AND u.recorded_at <= CAST($until AS TIMESTAMP) AND b.recorded_at <= CAST($since AS TIMESTAMP)
HAVING count(*) > 0
ORDER BY 1, 2;
