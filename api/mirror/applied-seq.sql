-- How far has the mirror come?
SELECT applied_seq, applied_chain FROM fold_state;
