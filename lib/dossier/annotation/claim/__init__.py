"""How sanction claims are read, a package for each step (docs/claims.md)."""
