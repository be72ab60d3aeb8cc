-- Does this file have its tables yet?
SELECT table_name FROM information_schema.tables WHERE table_name = 'fold_state';
