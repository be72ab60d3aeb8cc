-- When was this report made, as it says by now?
SELECT written_locally(o.observed_at, o.utc_offset_minutes) AS observed_at FROM observations_timed(NULL) o WHERE o.uuid = $uuid;
