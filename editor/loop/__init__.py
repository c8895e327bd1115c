"""Claims typed in an editor: what it shows, what comes back of it, and what is wrong with that."""
