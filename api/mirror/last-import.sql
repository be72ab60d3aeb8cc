-- Which was the last entry that brought rows in, or took rows back, and which entries of that kind are there in all?
SELECT
  coalesce(max(seq), 0) AS seq,
  md5(coalesce(string_agg(printf('%d %s', seq, batch_id), ',' ORDER BY seq), '')) AS imports
FROM (SELECT seq, batch_id FROM batch UNION ALL SELECT seq, batch_id FROM batch_undone);
