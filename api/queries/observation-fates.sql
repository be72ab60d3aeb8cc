-- What became of these reports, of those that came under these names?
WITH own AS (FROM observations_sent($uuids, $actors)),
commitment_today AS (FROM commitments_at(NULL, DATE 'infinity', NULL))
SELECT own.uuid, own.received_at,
  (SELECT min(w.recorded_at) FROM observation_withdrawn w WHERE w.uuid = own.uuid) AS withdrawn_at,
  (SELECT max(p.recorded_at) FROM observation_placed p WHERE p.uuid = own.uuid) AS placed_at,
  (
    SELECT {'first_told': t.first_told, 'observed_at': written_locally(t.observed_at, t.utc_offset_minutes)}
    FROM times_known(NULL) t WHERE t.uuid = own.uuid
  ) AS retimed,
  k.in_district AS pcode, k.district_name,
  (
    SELECT {'state': v.state, 'decided_at': v.decided_at, 'reason': CASE WHEN v.state IN ('rejected', 'contested') THEN v.reason END}
    FROM reviews_known(NULL) v WHERE v.uuid = own.uuid
  ) AS review,
  (SELECT count(*) FROM commitment_today c WHERE c.site_id = coalesce(own.site_id, own.uuid)) AS answered_by,
  CASE WHEN k.in_district IS NOT NULL THEN (
    SELECT count(*) FROM commitment_today c
    WHERE c.in_district = k.in_district AND c.promised_on >= coalesce(k.observed_on, own.day_seen)
  ) END AS promised_since
FROM own
LEFT JOIN observations_at(NULL, NULL, NULL, NULL, NULL, $reader::VARCHAR) k ON k.uuid = own.uuid
ORDER BY own.received_at, own.uuid;
