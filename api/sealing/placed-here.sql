-- In which district was this observation placed by hand?
SELECT pcode FROM placements_known(NULL) WHERE uuid = $uuid;
