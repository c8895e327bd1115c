"""Documents, and one writer for each format."""
