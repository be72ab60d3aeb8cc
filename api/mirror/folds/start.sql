-- A mirror that has seen nothing yet.
INSERT INTO fold_state VALUES (0, $chain, NULL);
