-- Has any reporter said how exactly a place may be told at most?
SELECT count(*)::INTEGER AS limited FROM observation WHERE shown_to IN ('cell', 'district');
