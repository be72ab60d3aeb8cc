-- Which observations are known?
SELECT * FROM observations_known($asOf) ORDER BY uuid;
