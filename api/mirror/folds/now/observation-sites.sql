-- At which sites were these observations made, and those that repeat them? A report alone stands for a site of its own.
WITH touched AS (
  SELECT unnest(CAST($uuids AS VARCHAR[])) AS uuid
  UNION
  SELECT uuid FROM observation_review WHERE merged_into IN (SELECT unnest(CAST($uuids AS VARCHAR[])))
)
SELECT DISTINCT coalesce(o.site_id, o.uuid) AS site
FROM (FROM observation UNION ALL BY NAME FROM observation_now) o
SEMI JOIN touched t ON t.uuid = o.uuid;
