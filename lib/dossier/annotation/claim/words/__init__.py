"""A sentence as a row of tagged words: what stands as a verb, what is set aside."""
