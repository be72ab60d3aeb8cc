-- Which observations does a scan of the whole table find, and how often each?
SELECT uuid, any_value(seq) AS seq, count(*) AS copies FROM observation GROUP BY uuid;
