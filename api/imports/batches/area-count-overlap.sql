-- Under which sources are counts of these places, measures and periods known, and how many of them with the same number? Two
-- zeros say nothing, and another number under the same name is a correction, not another place.
WITH asked AS (
  SELECT unnest(
    from_json($rows::VARCHAR, '[{"pcode":"VARCHAR","measure":"VARCHAR","periodStart":"DATE","periodEnd":"DATE","count":"DOUBLE"}]'),
    max_depth := 2
  )
)
SELECT
  c.source,
  count(*) AS known,
  count(*) FILTER (WHERE c.count = a.count) AS alike,
  0 AS different
FROM area_counts_known(NULL) c
JOIN asked a
  ON a.pcode = c.pcode AND a.measure = c.measure AND a.periodStart = c.period_start AND a.periodEnd = c.period_end
WHERE c.count <> 0 OR a.count <> 0
GROUP BY c.source
ORDER BY alike DESC, c.source;
