-- What was known of these sites is worked out again.
DELETE FROM observation_now WHERE coalesce(site_id, uuid) IN (SELECT unnest(CAST($sites AS VARCHAR[])));
