"""The part of a person's page that gives a copy of their data and erases them."""
