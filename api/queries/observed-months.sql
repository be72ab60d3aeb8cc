-- From which month to which were observations made, as known at a moment?
SELECT strftime(min(observed_on), '%Y-%m') AS first_month, strftime(max(observed_on), '%Y-%m') AS last_month
FROM observations_known(CAST($asOf AS TIMESTAMP));
