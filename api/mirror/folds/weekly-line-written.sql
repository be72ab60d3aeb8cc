-- Which weekly lines did phones send?
INSERT INTO weekly_line BY NAME
WITH entry AS (
  SELECT unnest(from_json($entries::VARCHAR, '[{"seq":"BIGINT","at":"TIMESTAMP","actor":"VARCHAR","body":{"uuid":"VARCHAR","reporter":"VARCHAR","contentSha256":"VARCHAR","line":{"pcode":"VARCHAR","weekStart":"DATE","safety":"INTEGER","counts":"JSON"}}}]'), max_depth := 2)
)
SELECT body.uuid AS uuid, concat_ws('|', body.line.pcode, body.reporter, strftime(body.line.weekStart, '%Y-%m-%d')) AS report_id,
  body.line.pcode AS pcode, body.line.weekStart AS week_start, body.reporter AS reporter, body.line.safety AS safety,
  CAST(body.line.counts AS VARCHAR) AS counts, body.contentSha256 AS body_sha256, actor, entry.at AS recorded_at, seq
FROM entry;
