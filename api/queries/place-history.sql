-- Since when is this place as it is, and which earlier places did its ground belong to, with which share of theirs?
SELECT p.valid_from, f.before_pcode, f.before_name, f.share, CAST(f.recorded_at AS DATE) - 1 AS last_known_on
FROM places_known(CAST($asOf AS TIMESTAMP)) p
LEFT JOIN forebears(CAST($asOf AS TIMESTAMP)) f ON f.pcode = p.pcode AND f.before_pcode <> p.pcode
WHERE p.pcode = CAST($pcode AS VARCHAR)
ORDER BY f.share DESC, f.before_pcode;
