"""When a measure came about, was told, and takes effect."""
