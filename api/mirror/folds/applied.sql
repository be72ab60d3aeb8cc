-- How far has the mirror come? Set in the same transaction as what it says.
UPDATE fold_state SET applied_seq = $seq::BIGINT, applied_chain = $chain::VARCHAR;
