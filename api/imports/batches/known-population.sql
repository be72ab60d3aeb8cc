-- Which population figures by sex are known, each by its place, year and sex, or the total?
SELECT coalesce(f.now_pcode, p.pcode) AS pcode, concat_ws('|', p.year, coalesce(p.sex, 'total')) AS subject, p.people AS value
FROM population p
JOIN batches_known(NULL) k ON k.batch_id = p.batch_id
LEFT JOIN former_places(NULL) f ON f.pcode = p.pcode AND f.is_same
WHERE p.age_band IS NULL AND p.minority IS NULL AND p.displacement IS NULL
QUALIFY row_number() OVER (PARTITION BY coalesce(f.now_pcode, p.pcode), p.year, p.sex ORDER BY k.seq DESC) = 1;
