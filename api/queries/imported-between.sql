-- What came in with files after one moment and until another, sort by sort and source by source; and how many files were taken back?
WITH recorded AS (FROM batches_recorded(CAST($until AS TIMESTAMP)) SELECT batch_id, recorded_at, undone_at),
arrived AS (
  SELECT batch_id, recorded_at FROM recorded
  WHERE recorded_at > CAST($since AS TIMESTAMP) AND (undone_at IS NULL OR undone_at > CAST($until AS TIMESTAMP))
),
brought AS (SELECT a.batch_id, a.recorded_at, coalesce(t.what, 'others') AS what, t.source FROM arrived a LEFT JOIN things_brought() t ON t.batch_id = a.batch_id)
SELECT what, source, count(*) AS imports, strftime(max(recorded_at), '%Y-%m-%d') AS last_on
FROM brought
GROUP BY what, source
UNION ALL
SELECT 'taken-back', NULL, count(*), strftime(max(undone_at), '%Y-%m-%d')
FROM recorded
WHERE recorded_at <= CAST($since AS TIMESTAMP) AND undone_at > CAST($since AS TIMESTAMP) AND undone_at <= CAST($until AS TIMESTAMP)
HAVING count(*) > 0
ORDER BY 1, 2;
