-- How did each wave ask about each indicator, as far as the files told?
SELECT wave_id, indicator, wording, column_name, answers, is_ordered, counts, polarity
FROM wave_questions_known(CAST($asOf AS TIMESTAMP))
ORDER BY wave_id, indicator;
