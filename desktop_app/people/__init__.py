"""People (şəxslər): who they are, how their names are spelt, how to reach them; lists in and out."""
