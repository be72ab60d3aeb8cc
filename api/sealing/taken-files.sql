-- Which sealed files were taken in, newest first?
SELECT
  taking_id, office_key, office_name, file_sha256, from_seq, to_seq, chain_before, chain, sealed_at, landed, had, conflicts, refused,
  landed_chains, aside_chains, recorded_at AS taken_at, seq
FROM sealed_file
WHERE $officeKey IS NULL OR office_key = $officeKey
ORDER BY seq DESC;
