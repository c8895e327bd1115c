"""The command line: parse, call one function, hand the value to a reporter, return the exit code."""
