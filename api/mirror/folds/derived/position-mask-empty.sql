-- Borders have moved: what stands for a position has to lie in its district of now.
DELETE FROM position_mask;
