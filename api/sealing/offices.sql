-- Which other instances are known, each as it was named last?
SELECT office_key AS key, name, is_trusted
FROM office
QUALIFY row_number() OVER (PARTITION BY office_key ORDER BY seq DESC) = 1
ORDER BY name, office_key;
