"""References in BibTeX."""
