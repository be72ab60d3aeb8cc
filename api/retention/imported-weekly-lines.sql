-- Which weekly reports did imports bring, by place, reporter and week?
SELECT DISTINCT w.report_id FROM weekly_safety w JOIN batches_known(NULL) k ON k.batch_id = w.batch_id;
