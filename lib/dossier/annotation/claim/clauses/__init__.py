"""The clauses of a sentence, and what hangs on what."""
