-- What number of arrival has the last of the incidents known?
SELECT coalesce(max(arrival), 0) AS arrival FROM incidents_known(CAST($asOf AS TIMESTAMP));
