"""What leans on a sentence before: pronouns, echoes, what is known."""
