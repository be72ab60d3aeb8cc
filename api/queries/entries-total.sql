-- How many entries are there of the persons, kinds and time asked for?
SELECT count(*)::BIGINT AS entries FROM entries_told($actors, $kinds, $since, $until);
