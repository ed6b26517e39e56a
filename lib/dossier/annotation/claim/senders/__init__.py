"""Who restricts."""
