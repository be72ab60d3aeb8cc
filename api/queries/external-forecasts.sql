-- What does this issue expect of this outcome, in one month or all, everywhere or in these areas?
SELECT strftime(f.target_month, '%Y-%m') AS month, f.area, f.pcode, f.cell, f.value, f.observed
FROM external_forecasts_known(CAST($asOf AS TIMESTAMP)) f
WHERE f.issuer = $issuer AND f.vintage = $vintage AND f.outcome = $outcome
  AND (CAST($month AS VARCHAR) IS NULL OR strftime(f.target_month, '%Y-%m') = $month)
  AND (
    CAST($pcodes AS VARCHAR[]) IS NULL
    OR (f.area <> 'cell' AND list_contains(CAST($pcodes AS VARCHAR[]), f.pcode))
    OR (f.area = 'cell' AND list_contains(CAST($cells AS INTEGER[]), f.cell))
    OR (f.area = 'cell' AND list_contains(CAST($pcodes AS VARCHAR[]), f.pcode))
  )
ORDER BY f.target_month, f.area, f.pcode, f.cell;
