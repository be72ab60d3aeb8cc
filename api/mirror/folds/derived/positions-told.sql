-- Which of these positions have no mask yet?
SELECT DISTINCT p.lng, p.lat
FROM (SELECT unnest(CAST($lngs AS DOUBLE[])) AS lng, unnest(CAST($lats AS DOUBLE[])) AS lat) p
ANTI JOIN position_mask m ON m.lng = p.lng AND m.lat = p.lat;
