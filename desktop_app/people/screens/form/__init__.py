"""The form of a person: fields, what papers will say, likely duplicates, the draft that is kept while one types."""
