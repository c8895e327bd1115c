"""Claims and questions told in continuous prose, with citations."""
