-- From which month to which are incidents recorded here, as known at that moment? Null where none has ever come in.
SELECT strftime(min(first_month), '%Y-%m') AS first_month, strftime(max(last_month), '%Y-%m') AS last_month
FROM incident_counts_known(CAST($asOf AS TIMESTAMP), $reach::VARCHAR);
