-- Which places did officers write that are in no district yet, and in which reports? Who wrote them is not asked.
SELECT uuid, place_text, within_name, strftime(observed_on, '%Y-%m-%d') AS observed_on
FROM observations_at(NULL, NULL, NULL, NULL, NULL, $reader::VARCHAR)
WHERE in_district IS NULL AND place_text <> ''
ORDER BY observed_at, seq, uuid;
