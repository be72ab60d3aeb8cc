-- What is watched, by which rule, as each was set last?
SELECT rule_id, rule, strftime(recorded_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS set_at, seq
FROM alert_rule r
WHERE NOT EXISTS (SELECT 1 FROM alert_rule_removed x WHERE x.rule_id = r.rule_id AND x.seq > r.seq)
QUALIFY row_number() OVER (PARTITION BY rule_id ORDER BY seq DESC) = 1
ORDER BY rule_id;
