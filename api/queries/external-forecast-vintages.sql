-- Which forecasts of others are held, the newest issue first, of which outcomes, for which months and sorts of area?
-- A run rests on data up to the end of a month, so it cannot have been issued before the next.
SELECT
  issuer, vintage, strftime(max(issued_on), '%Y-%m-%d') AS issued_on, strftime(max(data_until), '%Y-%m') AS data_until, outcome,
  strftime(min(target_month), '%Y-%m') AS "from", strftime(max(target_month), '%Y-%m') AS "to",
  list_sort(list(DISTINCT area)) AS areas, count(*) AS forecasts
FROM external_forecasts_known(CAST($asOf AS TIMESTAMP))
GROUP BY issuer, vintage, outcome
ORDER BY issuer DESC, coalesce(max(issued_on), max(data_until) + INTERVAL 1 MONTH) DESC, vintage DESC, outcome;
