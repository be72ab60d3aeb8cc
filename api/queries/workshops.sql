-- Which workshops were held before a day in the places asked for, who came, and what was said of which finding?
SELECT
  workshop_id, coalesce(in_district, pcode) AS pcode, district_name, held_on, recorded_at, women, men, youth, minority, note, findings, added
FROM workshops_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP))
ORDER BY held_on DESC, seq DESC;
