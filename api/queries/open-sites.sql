-- How many sites in each district stood open when the period ended?
SELECT pcode, count(*) AS sites, count(*) FILTER (WHERE list_contains(CAST($openStates AS VARCHAR[]), state)) AS open
FROM sites_at(NULL, CAST($toDate AS DATE), CAST($siteKinds AS VARCHAR[]), CAST($review AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reader::VARCHAR)
WHERE pcode IS NOT NULL
GROUP BY pcode
ORDER BY pcode;
