-- Which links were given out, for whom, until when, and which of them was used?
SELECT i.invitation_id, i.person_id, i.secret_sha256, i.expires_at, min(j.recorded_at) AS used_at
FROM invitation i
LEFT JOIN person_joined j ON j.invitation_id = i.invitation_id
GROUP BY i.invitation_id, i.person_id, i.secret_sha256, i.expires_at, i.seq
ORDER BY i.seq;
