-- Does this import bring outlines, or say what is replaced?
SELECT 1 AS brings
WHERE EXISTS (SELECT 1 FROM boundary WHERE batch_id = CAST($batchId AS VARCHAR))
  OR EXISTS (SELECT 1 FROM place_succession WHERE batch_id = CAST($batchId AS VARCHAR));
