"""One command a module, which is imported when the command is run."""
