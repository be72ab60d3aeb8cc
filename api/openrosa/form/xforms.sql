-- Which forms were uploaded, each version as it was given last, the newest first? Is the form still open?
SELECT x.form_id, x.version, x.name, x.form_sha256, x.mapping, x.media, x.seq, strftime(x.recorded_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS set_at,
  x.seq > coalesce((SELECT max(c.seq) FROM xform_closed c WHERE c.form_id = x.form_id), 0) AS is_open
FROM xform x
QUALIFY row_number() OVER (PARTITION BY x.form_id, x.version ORDER BY x.seq DESC) = 1
ORDER BY x.seq DESC;
