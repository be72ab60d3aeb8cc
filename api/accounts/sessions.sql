-- Which sessions were opened after this entry?
SELECT session_id, person_id, token_id, secret_sha256, host, browser, expires_at, recorded_at AS opened_at FROM session WHERE seq > $after ORDER BY seq;
