-- Which imports were accepted? Their rows follow, table by table, from the files in rows/.
INSERT INTO batch BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"batchId":"VARCHAR","format":"VARCHAR","filename":"VARCHAR","read":"BIGINT","accepted":"BIGINT","corrected":"BIGINT","rejected":"BIGINT","duplicate":"BIGINT","source":{"id":"VARCHAR","isNamed":"BOOLEAN","layout":"VARCHAR"},"answers":{"columns":"VARCHAR","given":"JSON"},"unsettled":"JSON","original":"VARCHAR","rejects":"VARCHAR","corrections":"VARCHAR"}}]'), max_depth := 2)
)
SELECT body.batchId AS batch_id, body.format AS format, body.filename AS filename, actor,
  body.read AS rows_read, body.accepted AS accepted, coalesce(body.corrected, 0) AS corrected,
  body.rejected AS rejected, body.duplicate AS duplicate,
  body.source.id AS source, coalesce(body.source.isNamed, false) AS source_named, body.source.layout AS layout,
  body.answers.columns AS columns_hash, body.answers.given::VARCHAR AS answers, body.unsettled::VARCHAR AS unsettled,
  body.original AS original_sha256, body.rejects AS rejects_sha256, body.corrections AS corrections_sha256, entry.at AS recorded_at, seq
FROM entry;
