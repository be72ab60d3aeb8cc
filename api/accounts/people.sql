-- Who has an account or was invited to have one, what do they sign in with, and how far does what they may see reach now?
WITH invited AS (SELECT * FROM invitation QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY seq) = 1),
joined AS (SELECT * FROM person_joined QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY seq DESC) = 1),
since AS (SELECT person_id, min(recorded_at) AS joined_at FROM person_joined GROUP BY person_id),
changed AS (SELECT * FROM person_changed QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY seq DESC) = 1),
proof AS (
  FROM (FROM person_joined SELECT person_id, password_hash, seq UNION ALL FROM person_secured SELECT person_id, password_hash, seq)
  QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY seq DESC) = 1
)
SELECT
  i.person_id, i.note, i.actor AS invited_by, i.recorded_at AS invited_at,
  coalesce(c.role, i.role) AS role, CASE WHEN c.seq IS NULL THEN i.area ELSE c.area END AS area, coalesce(c.ceiling, i.ceiling) AS ceiling,
  coalesce(c.disabled, false) AS disabled, j.name, p.password_hash, j.issuer, j.subject, s.joined_at
FROM invited i
LEFT JOIN changed c ON c.person_id = i.person_id
LEFT JOIN joined j ON j.person_id = i.person_id
LEFT JOIN since s ON s.person_id = i.person_id
LEFT JOIN proof p ON p.person_id = i.person_id
ORDER BY i.seq;
