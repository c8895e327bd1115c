"""Text in a proportional font or on a terminal: how wide it is, and where its lines break."""
