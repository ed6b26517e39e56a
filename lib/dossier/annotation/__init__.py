"""A document becomes tables: sentences, tokens, actors, dates, claims."""
