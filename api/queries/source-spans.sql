-- From which month to which did each source report incidents, as known at that moment?
SELECT source AS id, strftime(min(first_month), '%Y-%m') AS first_month, strftime(max(last_month), '%Y-%m') AS last_month
FROM incident_counts_known(CAST($asOf AS TIMESTAMP), $reach::VARCHAR)
GROUP BY source
ORDER BY first_month, id;
