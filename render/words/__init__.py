"""Facts in words: how claims, sources, verdicts, reasons and changes are called in every format."""
