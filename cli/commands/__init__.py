"""One command a module, each with a `command`; a module is imported when its command is run."""
