-- What do the districts look like from afar, to know which box the country fills?
SELECT b.geometry
FROM boundaries_known(NULL) b
WHERE b.level = 'district' AND b.detail = 0;
