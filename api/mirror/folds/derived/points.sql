-- Which exact positions are known, how exactly, and in which district and region does each count? One row a position and answer.
SELECT DISTINCT subject, precision, lng, lat, accuracy_m, pcode, region_pcode FROM positions_known(NULL);
