-- Which indicators came in with a file?
SELECT id, label, phrase, theme, polarity, question, asked_of, counts FROM imported_indicators_known(NULL);
