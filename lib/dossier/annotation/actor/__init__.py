"""How actors are read: names, contexts, people, who is meant (docs/actors.md)."""
