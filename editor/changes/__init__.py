"""The changes of a map that can be asked for, one a module: their edits, and what is meant by them."""
