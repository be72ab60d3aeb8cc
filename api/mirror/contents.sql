-- What does a table hold, whatever the order of its rows?
SELECT count(*) AS rows, sum(hash(t))::VARCHAR AS hash FROM query_table($table) t;
