"""How far a measure has come."""
