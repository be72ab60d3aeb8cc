-- Which observations were found to repeat another, and which one?
SELECT r.uuid, r.merged_into FROM reviews_known(NULL) r WHERE r.state = 'merged' ORDER BY r.uuid;
