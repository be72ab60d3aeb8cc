-- What are the borders of every district, in the finest detail held, by the newest batch that brought them?
SELECT b.pcode, b.geometry
FROM boundary b
JOIN batch t ON t.batch_id = b.batch_id
SEMI JOIN batches_known(NULL) k ON k.batch_id = b.batch_id
WHERE b.level = 'district'
QUALIFY row_number() OVER (PARTITION BY b.pcode ORDER BY t.seq DESC, b.detail DESC) = 1
ORDER BY b.pcode;
