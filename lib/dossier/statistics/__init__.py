"""Tables become findings: one module per question, one tidy table per function."""
