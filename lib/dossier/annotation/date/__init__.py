"""How dates are read: patterns, readings, tense and reference (docs/dates.md)."""
