"""Words as people write them: alphabets, order, search keys, names, numbers, dates, catalogs. Knows no other room."""
