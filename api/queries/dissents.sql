-- Who saw it otherwise at consultations in the places asked for, however few came? In people's own words, of a place: told as far as a
-- report of moderate sensitivity is.
SELECT c.consultation_id, c.kind, c.held_on, c.dissent
FROM consultations_at(CAST($pcodes AS VARCHAR[]), CAST($toDate AS DATE), CAST($asOf AS TIMESTAMP)) c
WHERE c.dissent IS NOT NULL AND is_within($reader::VARCHAR, sensitivity_rank('moderate'), c.places)
ORDER BY c.held_on DESC, c.consultation_id;
