-- Which reports were withdrawn to be erased and still say something? They came from another office, or a crash came between.
SELECT o.uuid, o.actor AS sender, o.received_at, TRUE AS withdrawn
FROM observation o
WHERE o.batch_id = o.uuid AND EXISTS (SELECT 1 FROM observation_withdrawn w WHERE w.uuid = o.uuid AND w.erases);
