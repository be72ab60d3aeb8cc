-- How long are things kept, as it was said last?
SELECT days, actor, recorded_at FROM retention ORDER BY seq DESC LIMIT 1;
