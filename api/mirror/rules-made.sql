-- The macros of this hash are in the file now.
UPDATE fold_state SET rules_held = $rules::VARCHAR;
