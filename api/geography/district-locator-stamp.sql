-- Has anything changed that could bring or take away a border?
SELECT
  (SELECT coalesce(max(seq), 0) FROM batch)::INTEGER AS last_batch,
  (SELECT coalesce(max(seq), 0) FROM batch_undone)::INTEGER AS last_undone;
