"""The command line: it alone reads the environment, prints and exits."""
