-- What are the borders of every district, in the finest detail held? Where two overlap, the one that came in later is asked first.
SELECT b.pcode, b.geometry
FROM boundaries_known(NULL) b
JOIN batches_known(NULL) k ON k.batch_id = b.batch_id
WHERE b.level = 'district'
QUALIFY row_number() OVER (PARTITION BY b.pcode ORDER BY b.detail DESC) = 1
ORDER BY k.seq DESC, b.pcode;
