-- The places as of now, worked out anew: most questions ask about now, and would else work it out each time.
DELETE FROM place_now;
INSERT INTO place_now FROM places_worked_out(NULL);
DELETE FROM place_tree_now;
INSERT INTO place_tree_now FROM place_tree_worked_out(NULL);
