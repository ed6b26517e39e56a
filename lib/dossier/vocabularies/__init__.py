"""The word lists, as data, and how they are read."""
