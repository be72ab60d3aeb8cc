-- Which of these weekly reports are known, and what did each say last?
SELECT report_id AS id, safety, counts
FROM weekly_safety_known(NULL)
WHERE report_id IN (SELECT unnest(CAST($ids AS VARCHAR[])));
