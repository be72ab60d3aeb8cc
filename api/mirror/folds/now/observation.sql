-- What is known now of what was seen at these sites?
INSERT INTO observation_now
FROM main.observations_located(NULL) WHERE coalesce(site_id, uuid) IN (SELECT unnest(CAST($sites AS VARCHAR[])));
