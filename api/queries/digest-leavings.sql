-- Who took their address off which digest, and when?
SELECT digest_id, address, seq FROM digest_left ORDER BY seq;
