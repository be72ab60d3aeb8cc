-- Which interventions were registered here, or told anew?
INSERT INTO intervention_registered BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"interventionId":"VARCHAR","versionId":"VARCHAR","reason":"VARCHAR","contentSha256":"VARCHAR","intervention":{"name":"VARCHAR","kind":"VARCHAR","dimension":"VARCHAR","actor":"VARCHAR","startsOn":"DATE","endsOn":"DATE","budget":{"amount":"DOUBLE","currency":"VARCHAR","perUsd":"DOUBLE"},"pcode":"VARCHAR","position":{"lng":"DOUBLE","lat":"DOUBLE"},"siteIds":["VARCHAR"],"note":"VARCHAR"}}}]'), max_depth := 2)
), told AS (SELECT seq, entry.at AS recorded_at, actor AS written_by, body, body.intervention AS i FROM entry)
SELECT body.interventionId AS intervention_id, body.versionId AS version_id, i.name AS name, i.kind AS kind, i.dimension AS dimension,
  i.startsOn AS starts_on, i.endsOn AS ends_on, i.budget.amount / i.budget.perUsd AS budget_usd, i.budget.amount AS budget_amount,
  i.budget.currency AS budget_currency, i.budget.perUsd AS budget_per_usd, i.actor AS actor, i.position.lng AS lng, i.position.lat AS lat,
  i.pcode AS pcode, i.siteIds AS site_ids, nullif(i.note, '') AS note, body.reason AS reason, body.contentSha256 AS body_sha256,
  written_by, recorded_at, seq
FROM told;
