"""How the problems of a map can be mended, one kind of fix a module; `table` has those of each code."""
