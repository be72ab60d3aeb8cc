-- Which was the last entry that brought rows in, or took rows back?
SELECT greatest(coalesce((SELECT max(seq) FROM batch), 0), coalesce((SELECT max(seq) FROM batch_undone), 0)) AS seq;
