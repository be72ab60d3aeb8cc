-- Which sites are there, in what state when the period ended, and how did they come to it?
SELECT
  site_id, kind, lng, lat, position_precision, cell, accuracy_m, pcode, district_name, state,
  list_contains(CAST($openStates AS VARCHAR[]), state) AS open,
  review, first_seen, last_seen, history
FROM sites_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($siteKinds AS VARCHAR[]), CAST($review AS VARCHAR[]), CAST($asOf AS TIMESTAMP), $reader::VARCHAR)
ORDER BY site_id;
