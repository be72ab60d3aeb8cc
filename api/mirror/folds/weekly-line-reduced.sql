-- What is left of weekly lines past their time? The same columns as weekly-line-written.sql, received when the line was.
INSERT INTO weekly_line BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","body":{"uuid":"VARCHAR","sender":"VARCHAR","receivedAt":"TIMESTAMP","reporter":"VARCHAR","reportId":"VARCHAR","contentSha256":"VARCHAR","line":{"pcode":"VARCHAR","weekStart":"DATE","safety":"INTEGER","counts":"JSON"}}}]'), max_depth := 2)
)
SELECT body.uuid AS uuid, body.reportId AS report_id, body.line.pcode AS pcode, body.line.weekStart AS week_start, body.reporter AS reporter,
  body.line.safety AS safety, CAST(body.line.counts AS VARCHAR) AS counts, body.contentSha256 AS body_sha256, body.sender AS actor,
  body.receivedAt AS recorded_at, seq
FROM entry;
