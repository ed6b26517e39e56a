"""The words that the rules on claims go by, and what one word of a sentence is."""
