"""Writing the files of a map: all of a change or nothing of it, whatever happens, and taking changes back."""
