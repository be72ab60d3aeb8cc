-- Which imports does the record hold, undone or not, newest first?
SELECT
  b.batch_id, b.format, b.filename, b.rows_read, b.accepted, b.corrected, b.rejected, b.duplicate,
  b.source, coalesce(b.answers, '{}') AS answers, coalesce(b.unsettled, '[]') AS unsettled,
  b.original_sha256, b.rejects_sha256, b.corrections_sha256, b.recorded_at, b.seq, u.seq AS undone_seq
FROM batch b
LEFT JOIN batch_undone u ON u.batch_id = b.batch_id
WHERE $batchId IS NULL OR b.batch_id = $batchId
ORDER BY b.seq DESC;
