-- What did this issuer say before, by vintage, month, outcome and area?
SELECT vintage, strftime(target_month, '%Y-%m-%d') AS target_month, outcome, area, pcode, cell, value, observed
FROM external_forecasts_known(NULL)
WHERE issuer = $issuer;
