"""A folder becomes documents: read, cleaned, described."""
