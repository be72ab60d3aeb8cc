-- How many answers about any serious grievance does each batch hold? They were worked out, or the file brought them: never both.
SELECT batch_id, count(*) AS rows FROM answer WHERE indicator = 'serious-grievance' GROUP BY batch_id;
