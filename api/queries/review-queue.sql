-- Which observations wait for a reviewer of this area, or were decided, the first to come in first, after the one the last page ended with?
SELECT
  uuid, kind, note, place_text, received_at, observed_on AS counted_on, time_doubt, in_district AS pcode, district_name, within_name,
  review, import_id, actor
FROM observations_reviewable($reader::VARCHAR)
WHERE ($state::VARCHAR IS NULL OR review = $state::VARCHAR)
  AND ($fromPhones::BOOLEAN IS NULL OR (import_id IS NULL) = $fromPhones::BOOLEAN)
  AND lies_in($pcodes::VARCHAR[], in_district, in_region, in_country)
  AND ($observationKinds::VARCHAR[] IS NULL OR list_contains($observationKinds::VARCHAR[], kind))
  AND ($actors::VARCHAR[] IS NULL OR list_contains($actors::VARCHAR[], actor))
  AND (
    $afterKey::TIMESTAMP IS NULL
    OR received_at > $afterKey::TIMESTAMP
    OR (received_at = $afterKey::TIMESTAMP AND uuid > $afterId::VARCHAR)
  )
ORDER BY received_at, uuid
LIMIT $limit::BIGINT;
