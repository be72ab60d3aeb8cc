-- Who ever wrote something?
SELECT DISTINCT actor FROM entries_told(NULL, NULL, NULL, NULL) ORDER BY actor;
