-- What do the districts look like from afar, to know which box the country fills?
SELECT b.geometry
FROM boundary b
SEMI JOIN batches_known(NULL) k ON k.batch_id = b.batch_id
WHERE b.level = 'district' AND b.detail = 0;
