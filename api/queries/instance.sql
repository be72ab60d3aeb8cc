-- Which country is this instance for, and is it a made-up one?
SELECT name, country_code, fictional FROM instance ORDER BY created_at DESC LIMIT 1;
