-- Which macros does this file hold already?
SELECT rules_held FROM fold_state;
